"""The tests: unit and integration mirror the modules; rig holds what several of them stand on."""
