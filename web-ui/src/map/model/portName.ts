const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^(HundredGigabitEthernet|HundredGigE|100GE)(?=\d)/i, "Hu"],
  [/^(FortyGigabitEthernet|FortyGigE|40GE)(?=\d)/i, "Fo"],
  [/^(TwentyFiveGigE)(?=\d)/i, "Twe"],
  [/^(TenGigabitEthernet|TenGigE)(?=\d)/i, "Te"],
  [/^Ten-GigabitEthernet(?=\d)/i, "XGE"],
  [/^XGigabitEthernet(?=\d)/i, "XG"],
  [/^GigabitEthernet(?=\d)/i, "Gi"],
  [/^FastEthernet(?=\d)/i, "Fa"],
  [/^Ethernet(?=\d)/i, "Eth"],
  [/^Bundle-Ether(?=\d)/i, "BE"],
  [/^Port-channel(?=\d)/i, "Po"],
  [/^Eth-Trunk(?=\d)/i, "Trk"],
];

/** A port's name as engineers abbreviate it on a drawing: `XGigabitEthernet0/1/2` is `XG0/1/2`. */
export function shortPort(name: string): string {
  for (const [long, short] of SHORT) if (long.test(name)) return name.replace(long, short);
  return name;
}
