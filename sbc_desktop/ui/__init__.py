"""All that the eye sees; the only floor, with `app`, that knows Qt."""
