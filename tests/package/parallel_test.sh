#!/bin/sh
# SPDX-FileCopyrightText: the Clausier founders
# SPDX-License-Identifier: MPL-2.0
# The commands of docs/lots.md, over ssh on the loopback: the same results as one call, and an interrupted run
# goes on where it stopped.
#   parallel_test.sh PROGRAM SOURCE_FOLDER
set -eu
program=$(realpath "$1")
source=$(realpath "$2")
work=$(mktemp -d)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || :
  rm -rf "$work"
}
trap finish EXIT
fail() {
  echo "parallel_test: $*" >&2
  exit 1
}

# A server of our own for the user who runs the test. As root, sshd asks for its empty folder.
[ "$(id -u)" -ne 0 ] || mkdir -p /run/sshd
ssh-keygen -q -t ed25519 -N '' -f "$work/host_key"
ssh-keygen -q -t ed25519 -N '' -f "$work/user_key"
for port in 22022 23022 24022 25022 26022; do
  cat >"$work/sshd_config" <<EOF
ListenAddress 127.0.0.1:$port
HostKey $work/host_key
AuthorizedKeysFile $work/user_key.pub
PidFile none
StrictModes no
UsePAM no
PermitRootLogin prohibit-password
PasswordAuthentication no
Subsystem sftp internal-sftp
EOF
  "$(command -v sshd || echo /usr/sbin/sshd)" -D -e -f "$work/sshd_config" 2>"$work/sshd.log" &
  server=$!
  sleep 1
  kill -0 "$server" 2>/dev/null && break
  server=
done
[ -n "$server" ] || fail "no ssh server: $(cat "$work/sshd.log")"
cat >"$work/ssh_config" <<EOF
Host calcul
  HostName 127.0.0.1
  Port $port
  User $(id -un)
  IdentityFile $work/user_key
  IdentitiesOnly yes
  UserKnownHostsFile $work/known_hosts
  StrictHostKeyChecking accept-new
  LogLevel ERROR
EOF

mkdir "$work/run" "$work/home"
cd "$work/run"
export HOME="$work/home"
mkdir contrats
for contract in "$source"/tests/evaluation/contracts/*.txt; do
  cp "$contract" "contrats/$(basename "$contract" .txt) signé.txt"
done
cp "$program" clausier
./clausier review --format jsonl --fail-on none contrats >one.jsonl
find contrats -name '*.txt' | LC_ALL=C sort >liste

over_ssh() {
  parallel --will-cite --keep-order --jobs 2 --ssh "ssh -F $work/ssh_config" --sshlogin 2/calcul \
    --workdir "$work/remote" --basefile clausier --transferfile {} --cleanup --joblog "$1" --resume \
    ./clausier review --format jsonl --fail-on none --jobs 1 {}
}
over_ssh all.log <liste >all.jsonl
cmp one.jsonl all.jsonl || fail 'the remote results differ from those of one call.'

head -n 3 liste | over_ssh some.log >some.jsonl
over_ssh some.log <liste >>some.jsonl
cmp one.jsonl some.jsonl || fail 'a run in two parts differs from one call.'
[ "$(sed 1d some.log | wc -l)" -eq "$(wc -l <liste)" ] || fail 'a document was reviewed twice, or never.'

# The script for Slurm, with the two numbers that Slurm gives to each task.
sed -n '/^#!\/bin\/sh$/,/^```$/{/^```$/d;p}' "$source/docs/lots.md" >relecture.sbatch
mv liste liste.txt
for task in 0 1 2 3; do
  SLURM_ARRAY_TASK_ID=$task SLURM_ARRAY_TASK_COUNT=4 PATH=".:$PATH" sh -eu relecture.sbatch
done
cat rapport-*.jsonl >slurm.jsonl
cmp one.jsonl slurm.jsonl || fail 'the parts of a Slurm array differ from one call.'
echo "parallel_test: $(wc -l <liste.txt) documents, as in one call."
