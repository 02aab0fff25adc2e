package io.bongsu.app.imports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of a list with the headers that people write over them, Korean ones too. */
final class Headers {
  /** Of a device list. */
  static final Headers DEVICES =
      new Headers(List.of("address"), DeviceColumns.NAMES)
          .also(
              "name",
              "hostname",
              "host",
              "device",
              "devicename",
              "sysname",
              "label",
              "장비명",
              "이름",
              "호스트명",
              "호스트",
              "장치명")
          .also(
              "address",
              "ip",
              "ipaddress",
              "ipaddr",
              "addr",
              "managementip",
              "mgmtip",
              "ipv4",
              "ip주소",
              "아이피",
              "주소",
              "관리ip",
              "장비ip")
          .also("port", "snmpport", "udpport", "포트", "snmp포트")
          .also("site", "location", "place", "building", "branch", "사이트", "위치", "지점", "국사", "장소")
          .also(
              "role", "type", "devicetype", "category", "function", "구분", "역할", "종류", "장비구분", "유형")
          .also("tags", "tag", "labels", "groups", "group", "태그", "그룹")
          .also("snmp_version", "version", "snmpver", "snmp", "snmp버전", "버전")
          .also(
              "community",
              "snmpcommunity",
              "communitystring",
              "rocommunity",
              "readcommunity",
              "커뮤니티",
              "snmp커뮤니티")
          .also("v3_user", "snmpuser", "snmpv3user", "securityname", "username", "v3사용자")
          .also("v3_auth", "authprotocol", "snmpv3auth", "auth", "인증방식")
          .also("v3_auth_key", "authkey", "authpassword", "authpass", "snmpv3authkey", "인증키")
          .also("v3_priv", "privprotocol", "snmpv3priv", "priv", "encryption", "암호화방식")
          .also("v3_priv_key", "privkey", "privpassword", "privpass", "snmpv3privkey", "암호화키")
          .also("v3_context", "context", "contextname", "snmpv3context", "컨텍스트")
          .also("credential", "credentials", "credentialname", "인증", "인증정보", "자격증명")
          .also("profile", "deviceprofile", "template", "프로파일", "프로필")
          .also("parent", "uplink", "upstream", "parentdevice", "dependson", "상위장비", "상위")
          .also("foreign_source", "source", "system", "원천", "출처")
          .also("foreign_id", "externalid", "assetid", "assetno", "관리번호", "자산번호")
          .also("interval", "pollinterval", "period", "주기", "주기초", "수집주기", "폴링주기")
          .also("ping", "icmp", "핑")
          .also("enabled", "active", "monitored", "use", "사용", "사용여부", "활성");

  /** Of a list of links. */
  static final Headers LINKS =
      new Headers(List.of("a", "b"), List.of("a", "a_port", "b", "b_port"))
          .also("a", "adevice", "devicea", "from", "장비a", "출발장비")
          .also("a_port", "porta", "fromport", "포트a", "a포트")
          .also("b", "bdevice", "deviceb", "to", "장비b", "도착장비")
          .also("b_port", "portb", "toport", "포트b", "b포트");

  private final List<String> required;
  private final List<String> names;
  private final Map<String, String> byHeader = new HashMap<>();

  private Headers(List<String> required, List<String> names) {
    this.required = required;
    this.names = names;
    names.forEach(name -> byHeader.put(bare(name), name));
  }

  private Headers also(String column, String... headers) {
    for (String header : headers) {
      byHeader.putIfAbsent(header, column);
    }
    return this;
  }

  /** The column a header names: case, spaces and punctuation do not matter. */
  Optional<String> column(String header) {
    return Optional.ofNullable(byHeader.get(bare(header)));
  }

  Collection<String> required() {
    return required;
  }

  String names() {
    return String.join(", ", names);
  }

  private static String bare(String header) {
    return header.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-.()\\[\\]/*]+", "");
  }
}
