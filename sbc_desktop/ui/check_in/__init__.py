"""The desk: the screen a counsellor stands at while people arrive, and that a hall can see."""
