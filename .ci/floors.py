"""Print the lowest version of each direct dependency, as constraints for pip."""

import re
import sys
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
for requirement in project["dependencies"]:
    match = re.match(r"([A-Za-z0-9._-]+)[^>]*>=([0-9.]+)", requirement)
    if match is None:
        sys.exit(f"{requirement!r} states no lowest version")
    sys.stdout.write(f"{match[1]}=={match[2]}\n")
