#!/usr/bin/env bash
# A routed network of real software in network namespaces: FRR (zebra, ospfd), lldpd and snmpd from Debian.
#
#   this host -- r1 -- r2        r1, r2, r3, r4 are a ring; r5 hangs on r3 alone.
#                |     |         Every router is asked at 198.51.100.<n>, in band: what is cut off is silent.
#               r4 -- r3 -- r5
#
# usage: lab.sh NAME up | cut A B | join A B | stop N | go N | down      NAME: at most 8 letters, names everything it makes
set -eu
name=$1 verb=$2
dir=${TMPDIR:-/tmp}/$name
routers="1 2 3 4 5"
cables="1-2 2-3 3-4 4-1 3-5"

inside() { ip netns exec "$name-r$1" "${@:2}"; }
background() { # runs on until down; its process id is kept
  "$@" </dev/null >>"$dir/log" 2>&1 &
  echo $! >>"$dir/pids"
}

make_namespaces() {
  for n in $routers; do
    ip netns add "$name-r$n"
    inside "$n" ip link set lo up
    inside "$n" ip addr add "198.51.100.$n/32" dev lo
    inside "$n" sysctl -qw net.ipv4.ip_forward=1
  done
  ip link add "$name" type veth peer name uplink netns "$name-r1"
  ip addr add 203.0.113.253/30 dev "$name"
  ip link set "$name" up
  inside 1 ip addr add 203.0.113.254/30 dev uplink
  inside 1 ip link set uplink up
  ip route add 198.51.100.0/24 via 203.0.113.254
}

plug_cables() {
  local number=0 a b
  for cable in $cables; do
    a=${cable%-*} b=${cable#*-}
    inside "$a" ip link add "to-r$b" type veth peer name "to-r$a" netns "$name-r$b"
    inside "$a" ip addr add "203.0.113.$((number * 4 + 1))/30" dev "to-r$b"
    inside "$b" ip addr add "203.0.113.$((number * 4 + 2))/30" dev "to-r$a"
    inside "$a" ip link set "to-r$b" up
    inside "$b" ip link set "to-r$a" up
    number=$((number + 1))
  done
}

peers() { # the routers at the other ends of a router's cables
  for cable in $cables; do
    [ "${cable%-*}" = "$1" ] && echo "${cable#*-}"
    [ "${cable#*-}" = "$1" ] && echo "${cable%-*}"
  done
  return 0
}

start_routing() {
  local n=$1 home=$dir/r$1
  printf 'hostname r%s\n' "$n" >"$home/zebra.conf"
  {
    printf 'hostname r%s\n' "$n"
    for peer in $(peers "$n"); do
      printf 'interface to-r%s\n ip ospf network point-to-point\n ip ospf hello-interval 1\n ip ospf dead-interval 3\n' "$peer"
    done
    printf 'interface uplink\n ip ospf passive\nrouter ospf\n ospf router-id 198.51.100.%s\n timers throttle spf 50 100 1000\n timers throttle lsa all 0\n timers lsa min-arrival 0\n' "$n"
    printf ' network 198.51.100.0/24 area 0\n network 203.0.113.0/24 area 0\n'
  } >"$home/ospfd.conf"
  chown -R frr:frr "$home"
  background ip netns exec "$name-r$n" /usr/lib/frr/zebra -f "$home/zebra.conf" -i "$home/zebra.pid" -z "$home/zserv" --vty_socket "$home" -P 0
  while [ ! -S "$home/zserv" ]; do read -rt 0.1 <> <(:) || :; done
  background ip netns exec "$name-r$n" /usr/lib/frr/ospfd -f "$home/ospfd.conf" -i "$home/ospfd.pid" -z "$home/zserv" --vty_socket "$home" -P 0
}

start_agents() {
  local n=$1 home=$dir/r$1
  printf 'agentaddress udp:198.51.100.%s:161\nrocommunity lab-community\nsysName r%s\nsysLocation lab\nmaster agentx\nagentXSocket %s/agentx\nagentXPerms 0777 0777\n' \
    "$n" "$n" "$home" >"$home/snmpd.conf"
  SNMP_PERSISTENT_DIR=$home/snmp background ip netns exec "$name-r$n" snmpd -f -LF n "$home/snmpd.log" -C -c "$home/snmpd.conf" -I -smux
  while [ ! -S "$home/agentx" ]; do read -rt 0.1 <> <(:) || :; done
  # lldpd takes its name from uname and keeps its state in /run/lldpd: both are its own here. Its settings come from a file: told later, they
  # may meet it while it is still paused, and then it never sends again.
  printf 'configure lldp tx-interval 5\nconfigure lldp tx-hold 12\n' >"$home/lldpd.conf"
  background ip netns exec "$name-r$n" unshare --mount --uts sh -c \
    "hostname r$n; mkdir -p /run/lldpd; mount -t tmpfs none /run/lldpd; exec lldpd -d -O $home/lldpd.conf -x -X $home/agentx -u $home/lldpd.sock -I 'to-*' -C '!*' -m 198.51.100.$n"
  while [ ! -S "$home/lldpd.sock" ]; do read -rt 0.1 <> <(:) || :; done
}

tell_lldpd() { inside "$1" lldpcli -u "$dir/r$1/lldpd.sock" "${@:2}"; }

meet() { # until every router has heard each of its neighbours; the first hellos were sent before these listened
  local n end=$((SECONDS + 60))
  for n in $routers; do
    while [ "$(tell_lldpd "$n" -f keyvalue show neighbors | grep -c chassis.name)" -lt "$(peers "$n" | wc -l)" ]; do
      [ "$SECONDS" -lt "$end" ] || { echo "router $n never heard all its neighbours" >&2; exit 1; }
      for peer in $(peers "$n"); do tell_lldpd "$peer" update >/dev/null; done
      read -rt 0.2 <> <(:) || :
    done
  done
}

up() {
  mkdir -p "$dir"
  : >"$dir/pids"
  make_namespaces
  plug_cables
  for n in $routers; do mkdir -p "$dir/r$n"; start_routing "$n"; start_agents "$n"; done
  meet
}

set_cables() { # up or down, all cables of one router
  for peer in $(peers "$1"); do inside "$1" ip link set "to-r$peer" "$2"; done
}

down() {
  [ -f "$dir/pids" ] && while read -r pid; do kill "$pid" 2>/dev/null || :; done <"$dir/pids"
  for n in $routers; do
    for pid in $(ip netns pids "$name-r$n" 2>/dev/null); do kill -9 "$pid" 2>/dev/null || :; done
    ip netns del "$name-r$n" 2>/dev/null || :
  done
  ip link del "$name" 2>/dev/null || :
  rm -rf "$dir"
}

case $verb in
  up) up ;;
  cut) inside "$3" ip link set "to-r$4" down ;;
  join) inside "$3" ip link set "to-r$4" up ;;
  stop) set_cables "$3" down ;;
  go) set_cables "$3" up ;;
  down) down ;;
  *) echo "lab.sh NAME up | cut A B | join A B | stop N | go N | down" >&2; exit 2 ;;
esac
