"""What the tests of the stores stand on: real databases, a small press, faults on purpose."""
