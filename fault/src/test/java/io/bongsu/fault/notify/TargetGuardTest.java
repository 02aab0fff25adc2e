package io.bongsu.fault.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGuardTest {
  private final TargetGuard guard = new TargetGuard(Set.of(), InetAddress::getAllByName);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost:8080/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://2130706433/",
        "http://[::1]/",
        "http://[::]/",
        "http://[fe80::1]/",
        "http://[fd00:ec2::254]/",
        "http://[ff02::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:a00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/"
      })
  void internalAddressesAreRefused(String url) {
    assertThatThrownBy(() -> guard.pin(url))
        .isInstanceOf(ForbiddenTargetException.class)
        .hasMessageContaining("BONGSU_ALLOWED_TARGETS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:25/",
        "javascript:alert(1)",
        "http://user:pw@example.org/",
        "http:///nohost",
        "http://exa mple.org/",
        "http://a\r\nb/",
        ""
      })
  void otherSchemesAndBrokenAddressesAreRefused(String url) {
    assertThatThrownBy(() -> guard.pin(url)).isInstanceOf(ForbiddenTargetException.class);
  }

  @Test
  void octalFormsNeverReachLoopback() throws UnknownHostException {
    assertThat(guard.pin("http://0177.0.0.1/").address().isLoopbackAddress()).isFalse();
  }

  @Test
  void publicAddressesPassAndArePinned() throws UnknownHostException {
    PinnedTarget target = guard.pin("https://93.184.216.34/hook");
    assertThat(target.address().getHostAddress()).isEqualTo("93.184.216.34");
    assertThat(target.port()).isEqualTo(443);
  }

  @Test
  void anAllowedHostAndPortPassesAndOnlyThatPort() throws UnknownHostException {
    TargetGuard lenient = TargetGuard.of("localhost:9000, [::1]:9001");
    assertThat(lenient.pin("http://LOCALHOST:9000/").address().isLoopbackAddress()).isTrue();
    assertThat(lenient.pin("http://[::1]:9001/").address().isLoopbackAddress()).isTrue();
    assertThatThrownBy(() -> lenient.pin("http://localhost:9002/"))
        .isInstanceOf(ForbiddenTargetException.class);
  }

  @Test
  void aNameThatIsPublicFirstAndInternalLaterIsResolvedOnlyOnce() throws UnknownHostException {
    AtomicInteger asked = new AtomicInteger();
    TargetGuard rebound =
        new TargetGuard(
            Set.of(),
            _ ->
                new InetAddress[] {
                  InetAddress.ofLiteral(
                      asked.getAndIncrement() == 0 ? "93.184.216.34" : "127.0.0.1")
                });
    assertThat(rebound.pin("http://rebind.example/").address().getHostAddress())
        .isEqualTo("93.184.216.34");
    assertThat(asked).hasValue(1);
  }

  @Test
  void aNameWithOneInternalAddressAmongPublicOnesIsRefused() {
    TargetGuard mixed =
        new TargetGuard(
            Set.of(),
            _ ->
                new InetAddress[] {
                  InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("10.0.0.1")
                });
    assertThatThrownBy(() -> mixed.pin("http://mixed.example/"))
        .isInstanceOf(ForbiddenTargetException.class);
  }
}
