"""What the store raises of its own, for one document: others are not concerned."""


class UnstorableError(Exception):
    """A reading that no rows can hold: a fault of the reader, told so that it can be mended."""


class ReviewedError(Exception):
    """A new reading whose text would leave rows that people reviewed without their place."""
