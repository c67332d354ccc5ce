"""What the law asks of the charity: requests with their days, erasing, and what is due for deletion."""
