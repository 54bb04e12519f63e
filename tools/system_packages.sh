#!/bin/sh
# usage: system_packages.sh run|test PYTHON
# Installs what voicecoach needs from the system: to run, a speech synthesiser and PortAudio; to test, a sound
# server as well, which needs no sound card, and a browser. Uses apt (as root or through sudo) and never removes
# anything; on other systems, or without the right to install, it says what is missing and goes on: the program
# and the tests say themselves what they cannot do without it.
set -u
purpose=$1
python=$2
PATH=$PATH:/usr/sbin:/sbin # where Debian keeps ldconfig from ordinary users

missing() { ! command -v "$1" >/dev/null 2>&1; }

# macOS has a voice, and PortAudio comes inside the sounddevice wheel.
[ "$(uname)" = Darwin ] && exit 0

need=""
missing espeak-ng && need="$need espeak-ng"
ldconfig -p 2>/dev/null | grep -q libportaudio || need="$need libportaudio2"
"$python" -c 'import ensurepip, venv' >/dev/null 2>&1 || need="$need python3-venv"
if [ "$purpose" = test ]; then
  missing pulseaudio && need="$need pulseaudio"
  missing pactl && need="$need pulseaudio-utils"
  find /usr/lib -name 'libasound_module_pcm_pulse.so' 2>/dev/null | grep -q . || need="$need libasound2-plugins"
  missing aplay && need="$need alsa-utils"
  missing sox && need="$need sox"
  missing chromium && need="$need chromium"
fi
[ -z "$need" ] && exit 0

as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
if ! missing apt-get && { [ -z "$as_root" ] || $as_root true 2>/dev/null; }; then
  echo "installing from Debian:$need"
  export DEBIAN_FRONTEND=noninteractive
  # --no-remove: a desktop's own sound server must not go because a test wants another.
  $as_root apt-get update -qq &&
    $as_root apt-get install -y -qq --no-install-recommends --no-remove $need >/dev/null && exit 0
fi
echo "Please install these system packages, then run make again:$need" >&2
echo "(Debian and Ubuntu: sudo apt install$need)" >&2
exit 0
