"""Reading text: pure functions over strings that return frozen records with spans."""
