package io.bongsu.simulator.network;

import io.bongsu.simulator.network.Drawing.Kind;
import io.bongsu.simulator.network.Drawing.Trunks;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The demo's network: five Korean sites, three tiers, two of most things. */
public final class Campus {
  private static final Site SEOUL = new Site(0, "seoul", "서울 본사", "서울특별시 중구 세종대로 110, 3층 통신실");
  private static final Site PANGYO = new Site(1, "pangyo", "판교 DC", "경기도 성남시 분당구 판교역로 235, DC 2F");
  private static final Site DAEJEON = new Site(2, "daejeon", "대전 지사", "대전광역시 유성구 대덕대로 480");
  private static final Site BUSAN = new Site(3, "busan", "부산 DC", "부산광역시 강서구 미음산단로 152, Rack B07");
  private static final Site CHANGWON = new Site(4, "changwon", "창원 공장", "경상남도 창원시 성산구 공단로 98, 1공장");

  private static final Kind CORE = new Kind(Role.CORE, Make.CATALYST_9500);
  private static final Kind SPINE = new Kind(Role.SPINE, Make.ARISTA_7050);
  private static final Kind BORDER = new Kind(Role.ROUTER, Make.JUNIPER_MX204);
  private static final Kind FIREWALL = new Kind(Role.FIREWALL, Make.FORTIGATE_200F);
  private static final Kind SERVER = new Kind(Role.SERVER, Make.LINUX_SERVER);
  private static final Kind AP = new Kind(Role.AP, Make.ARUBA_AP);
  private static final Kind UPS = new Kind(Role.UPS, Make.APC_UPS);
  private static final Trunks TEN = new Trunks(12, 10_000);

  private final Drawing drawing;

  private Campus(Drawing drawing) {
    this.drawing = drawing;
  }

  /** Draws it; the same seed gives the same network and the same traffic. */
  public static VirtualNetwork draw(InstantSource clock, long seed) {
    return new Campus(new Drawing(clock, seed)).draw();
  }

  private VirtualNetwork draw() {
    List<VirtualDevice> seoul = seoul();
    List<VirtualDevice> pangyo = pangyo();
    VirtualDevice daejeon = daejeon();
    List<VirtualDevice> busan = busan();
    VirtualDevice changwon = changwon();
    drawing.trunk(seoul.get(0), pangyo.get(0), 0.35);
    drawing.trunk(seoul.get(1), pangyo.get(1), 0.30);
    drawing.trunk(seoul.get(0), busan.get(0), 0.22);
    drawing.trunk(pangyo.get(1), busan.get(1), 0.18);
    drawing.trunk(seoul.get(1), daejeon, 0.08);
    drawing.trunk(pangyo.get(0), daejeon, 0.05);
    drawing.trunk(busan.get(0), changwon, 0.09);
    drawing.trunk(seoul.get(0), changwon, 0.06);
    drawing.populate(0.6);
    return drawing.build();
  }

  private List<VirtualDevice> seoul() {
    List<VirtualDevice> cores = pair(SEOUL, "core", CORE, new Trunks(16, 100_000));
    cores.forEach(drawing::attach);
    List<VirtualDevice> borders = pair(SEOUL, "wan", BORDER, TEN);
    List<VirtualDevice> firewalls = pair(SEOUL, "fw", FIREWALL, TEN);
    List<VirtualDevice> floors =
        pair(SEOUL, "dist", new Kind(Role.DISTRIBUTION, Make.ARISTA_7050), new Trunks(16, 40_000));
    mesh(cores, borders, 0.2);
    mesh(cores, firewalls, 0.12);
    mesh(cores, floors, 0.15);
    List<VirtualDevice> access = new ArrayList<>();
    access.addAll(access(SEOUL, Make.CATALYST_9300, 1, 4, floors));
    access.addAll(access(SEOUL, Make.ARUBA_2930F, 5, 6, floors));
    leaf(SEOUL, "ap-1", AP, access.get(0));
    leaf(SEOUL, "ap-2", AP, access.get(2));
    leaf(SEOUL, "ap-3", AP, access.get(4));
    leaf(SEOUL, "files-1", SERVER, access.get(1));
    leaf(SEOUL, "dns-1", SERVER, access.get(4));
    leaf(SEOUL, "ups-1", UPS, access.get(1));
    phones(SEOUL, access.get(0), 4);
    phones(SEOUL, access.get(4), 3);
    unmanagedSwitch(SEOUL, access.get(3));
    return borders;
  }

  private List<VirtualDevice> pangyo() {
    List<VirtualDevice> spines = pair(PANGYO, "spine", SPINE, new Trunks(16, 100_000));
    List<VirtualDevice> borders = pair(PANGYO, "wan", BORDER, TEN);
    mesh(spines, borders, 0.25);
    List<VirtualDevice> leaves = new ArrayList<>();
    leaves.addAll(access(PANGYO, Make.ARISTA_7050, 1, 2, spines));
    leaves.addAll(access(PANGYO, Make.HUAWEI_S5735, 3, 4, spines));
    VirtualDevice firewall = drawing.place(PANGYO, "fw-1", FIREWALL, 4, TEN);
    spines.forEach(spine -> drawing.trunk(spine, firewall, 0.1));
    dualHomed(PANGYO, "web-1", leaves.get(0), leaves.get(1));
    dualHomed(PANGYO, "web-2", leaves.get(0), leaves.get(1));
    dualHomed(PANGYO, "db-1", leaves.get(2), leaves.get(3));
    leaf(PANGYO, "backup-1", SERVER, leaves.get(3));
    leaf(PANGYO, "ups-1", UPS, leaves.get(2));
    return borders;
  }

  private VirtualDevice daejeon() {
    VirtualDevice router =
        drawing.place(DAEJEON, "wan-1", new Kind(Role.ROUTER, Make.MIKROTIK_CCR2004), 0, TEN);
    List<VirtualDevice> floors =
        pair(DAEJEON, "dist", new Kind(Role.DISTRIBUTION, Make.DASAN_V5824), TEN);
    mesh(List.of(router), floors, 0.1);
    List<VirtualDevice> access = access(DAEJEON, Make.DASAN_V5824, 1, 3, floors);
    leaf(DAEJEON, "ap-1", AP, access.get(0));
    leaf(DAEJEON, "ups-1", UPS, access.get(1));
    phones(DAEJEON, access.get(2), 3);
    return router;
  }

  private List<VirtualDevice> busan() {
    List<VirtualDevice> borders = pair(BUSAN, "wan", BORDER, TEN);
    List<VirtualDevice> floors =
        pair(BUSAN, "dist", new Kind(Role.DISTRIBUTION, Make.HUAWEI_S5735), TEN);
    mesh(borders, floors, 0.14);
    List<VirtualDevice> access = access(BUSAN, Make.HUAWEI_S5735, 1, 3, floors);
    dualHomed(BUSAN, "app-1", access.get(0), access.get(1));
    leaf(BUSAN, "backup-1", SERVER, access.get(2));
    return borders;
  }

  private VirtualDevice changwon() {
    VirtualDevice router =
        drawing.place(CHANGWON, "wan-1", new Kind(Role.ROUTER, Make.CISCO_ISR), 0, TEN);
    List<VirtualDevice> floors =
        pair(CHANGWON, "dist", new Kind(Role.DISTRIBUTION, Make.UBIQUOSS_E4020), TEN);
    mesh(List.of(router), floors, 0.1);
    List<VirtualDevice> access =
        new ArrayList<>(access(CHANGWON, Make.UBIQUOSS_E4020, 1, 3, floors));
    access.addAll(access(CHANGWON, Make.PROCURVE_2510, 4, 4, floors));
    leaf(CHANGWON, "ap-1", AP, access.get(0));
    leaf(CHANGWON, "ap-2", AP, access.get(2));
    leaf(CHANGWON, "mes-1", SERVER, access.get(1));
    unmanagedSwitch(CHANGWON, access.get(1));
    drawing.hub(List.of(access.get(0), access.get(2), access.get(3)), "생산라인 허브");
    return router;
  }

  /** Two alike, joined to each other. */
  private List<VirtualDevice> pair(Site site, String suffix, Kind kind, Trunks trunks) {
    VirtualDevice one = drawing.place(site, suffix + "-1", kind, 4, trunks);
    VirtualDevice two = drawing.place(site, suffix + "-2", kind, 4, trunks);
    drawing.trunk(one, two, 0.03);
    return List.of(one, two);
  }

  private void mesh(List<VirtualDevice> upper, List<VirtualDevice> lower, double load) {
    for (VirtualDevice above : upper) {
      for (VirtualDevice below : lower) {
        drawing.trunk(above, below, load);
      }
    }
  }

  /** Access switches number from to to, each cabled to both switches above. */
  private List<VirtualDevice> access(
      Site site, Make make, int from, int to, List<VirtualDevice> above) {
    List<VirtualDevice> placed = new ArrayList<>();
    for (int i = from; i <= to; i++) {
      placed.add(
          drawing.place(site, "acc-" + i, new Kind(Role.ACCESS, make), 24, new Trunks(2, 10_000)));
    }
    mesh(above, placed, 0.12);
    return placed;
  }

  private void leaf(Site site, String suffix, Kind kind, VirtualDevice into) {
    drawing.leaf(into, drawing.place(site, suffix, kind, 1, Trunks.NONE), 0.1);
  }

  private void dualHomed(Site site, String suffix, VirtualDevice one, VirtualDevice two) {
    VirtualDevice server = drawing.place(site, suffix, SERVER, 2, Trunks.NONE);
    drawing.leaf(one, server, 0.25);
    drawing.leaf(two, server, 0.2);
  }

  private void phones(Site site, VirtualDevice into, int count) {
    for (int i = 1; i <= count; i++) {
      String suffix = "phone-" + into.name().substring(site.code().length() + 1) + "-" + i;
      leaf(site, suffix, new Kind(Role.PHONE, Make.IP_PHONE), into);
    }
  }

  private void unmanagedSwitch(Site site, VirtualDevice into) {
    leaf(site, "desk-switch", new Kind(Role.ACCESS, Make.DESK_SWITCH), into);
  }
}
