"""What listens to samples: levels, spectrum, periodicity, speech, channels. Pure: arrays in, arrays out."""
