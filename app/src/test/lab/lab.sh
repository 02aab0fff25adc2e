#!/usr/bin/env bash
# A routed network of real software in network namespaces: FRR (zebra, ospfd), lldpd and snmpd from Debian.
#
#   this host -- r1 -- r2        r1, r2, r3, r4 are a ring; r5 hangs on r3 alone; r4 has a spare port.
#                |     |         Every router is asked at 198.51.100.<n>, in band: what is cut off is silent.
#               r4 -- r3 -- r5
#
# Every port leads to a patch panel, a namespace of its own where a cable is a bridge of two ports, so that a cable can be cut or plugged in
# elsewhere as in a rack: routers keep their ports, which only lose their carrier. OSPF is told by SNMP too (Debian's frr-snmp).
#
# usage: lab.sh NAME up | cut A B | join A B | move A B C | stop N | go N | down      NAME: at most 8 letters, names everything it makes
#        move plugs the end that the cable A-B has at A into the spare port of C, and the address with it
set -eu
name=$1 verb=$2
dir=${TMPDIR:-/tmp}/$name
routers="1 2 3 4 5"
cables="1-2 2-3 3-4 4-1 3-5"
spare=4

panel() { ip -n "$name-panel" "$@"; }
inside() { ip netns exec "$name-r$1" "${@:2}"; }
background() { # runs on until down; its process id is kept
  "$@" </dev/null >>"$dir/log" 2>&1 &
  echo $! >>"$dir/pids"
}

make_namespaces() {
  ip netns add "$name-panel"
  ip netns exec "$name-panel" sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1
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

add_port() { # a port of a router, and its socket in the panel, which is not powered yet
  inside "$1" ip link add name "$2" type veth peer name "$1-$2" netns "$name-panel"
  inside "$1" ip link set "$2" up
}

plug() { # a port into a cable
  panel link set "$1-$2" master "$3" up
}

unplug() { panel link set "$1-$2" nomaster down; }

plug_cables() {
  local number=0 a b
  for cable in $cables; do
    a=${cable%-*} b=${cable#*-}
    panel link add name "c$cable" type bridge group_fwd_mask 0x4000 mcast_snooping 0 # 0x4000: LLDP passes as through copper
    panel link set "c$cable" up
    add_port "$a" "to-r$b"
    add_port "$b" "to-r$a"
    inside "$a" ip addr add "203.0.113.$((number * 4 + 1))/30" dev "to-r$b"
    inside "$b" ip addr add "203.0.113.$((number * 4 + 2))/30" dev "to-r$a"
    plug "$a" "to-r$b" "c$cable"
    plug "$b" "to-r$a" "c$cable"
    number=$((number + 1))
  done
  add_port "$spare" spare
}

peers() { # the routers at the other ends of a router's cables
  for cable in $cables; do
    [ "${cable%-*}" = "$1" ] && echo "${cable#*-}"
    [ "${cable#*-}" = "$1" ] && echo "${cable%-*}"
  done
  return 0
}

ports() { # of a router, all that a cable may be in
  for peer in $(peers "$1"); do echo "to-r$peer"; done
  [ "$1" != "$spare" ] || echo spare
}

start_routing() {
  local n=$1 home=$dir/r$1
  printf 'hostname r%s\n' "$n" >"$home/zebra.conf"
  printf 'agentXSocket %s/agentx\n' "$home" >"$home/frr.conf"
  {
    printf 'hostname r%s\nagentx\n' "$n"
    for port in $(ports "$n"); do
      printf 'interface %s\n ip ospf network point-to-point\n ip ospf hello-interval 1\n ip ospf dead-interval 3\n' "$port"
    done
    printf 'interface uplink\n ip ospf passive\nrouter ospf\n ospf router-id 198.51.100.%s\n timers throttle spf 50 100 1000\n timers throttle lsa all 0\n timers lsa min-arrival 0\n' "$n"
    printf ' network 198.51.100.0/24 area 0\n network 203.0.113.0/24 area 0\n'
  } >"$home/ospfd.conf"
  chown frr:frr "$home" "$home"/*.conf
  background ip netns exec "$name-r$n" /usr/lib/frr/zebra -f "$home/zebra.conf" -i "$home/zebra.pid" -z "$home/zserv" --vty_socket "$home" -P 0
  while [ ! -S "$home/zserv" ]; do read -rt 0.1 <> <(:) || :; done
  SNMPCONFPATH=$home background ip netns exec "$name-r$n" /usr/lib/frr/ospfd -M snmp -f "$home/ospfd.conf" -i "$home/ospfd.pid" -z "$home/zserv" --vty_socket "$home" -P 0
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
    "hostname r$n; mkdir -p /run/lldpd; mount -t tmpfs none /run/lldpd; exec lldpd -d -O $home/lldpd.conf -x -X $home/agentx -u $home/lldpd.sock -I 'to-*,spare' -C '!*' -m 198.51.100.$n"
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
  for n in $routers; do mkdir -p "$dir/r$n"; start_agents "$n"; start_routing "$n"; done
  meet
}

power() { # up or down, both ends of a cable
  panel link set "$1-to-r$2" "$3"
  panel link set "$2-to-r$1" "$3"
}

move() {
  local a=$1 b=$2 c=$3 address cable
  address=$(inside "$a" ip -o -4 addr show dev "to-r$b" | sed 's/.* inet \([^ ]*\).*/\1/')
  cable=$(panel -o link show dev "$a-to-r$b" | sed 's/.* master \([^ ]*\).*/\1/')
  unplug "$a" "to-r$b"
  panel link set "$b-to-r$a" down # the other end sees the cable pulled
  inside "$a" ip addr del "$address" dev "to-r$b"
  inside "$c" ip addr add "$address" dev spare
  plug "$c" spare "$cable"
  panel link set "$b-to-r$a" up
}

power_router() { # up or down, all its cables
  for peer in $(peers "$1"); do power "$1" "$peer" "$2"; done
}

down() {
  [ -f "$dir/pids" ] && while read -r pid; do kill "$pid" 2>/dev/null || :; done <"$dir/pids"
  for n in $routers; do
    for pid in $(ip netns pids "$name-r$n" 2>/dev/null); do kill -9 "$pid" 2>/dev/null || :; done
    ip netns del "$name-r$n" 2>/dev/null || :
  done
  ip netns del "$name-panel" 2>/dev/null || :
  ip link del "$name" 2>/dev/null || :
  rm -rf "$dir"
}

case $verb in
  up) up ;;
  cut) power "$3" "$4" down ;;
  join) power "$3" "$4" up ;;
  move) move "$3" "$4" "$5" ;;
  stop) power_router "$3" down ;;
  go) power_router "$3" up ;;
  down) down ;;
  *) echo "lab.sh NAME up | cut A B | join A B | move A B C | stop N | go N | down" >&2; exit 2 ;;
esac
