package dev.signet.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the URLs of certificates and of servers may lead. */
class AddressRuleTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final Map<String, List<String>> HOSTS = Map.of(
            "pki.example", List.of("198.51.100.1", "2001:db8::1"),
            "pki.internal", List.of("10.1.2.3"),
            "near.example", List.of("127.0.0.1"),
            "mixed.example", List.of("198.51.100.1", "::1"),
            "metadata.example", List.of("169.254.169.254"));

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        List<String> known = HOSTS.get(host);
        if (known == null && !host.matches("\\[.*]|[0-9.]+")) {
            throw new UnknownHostException(host);
        }
        InetAddress[] all = new InetAddress[known == null ? 1 : known.size()];
        Arrays.setAll(all, i -> literal(known == null ? host : known.get(i)));
        return all;
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException noLiteral) {
            throw new IllegalArgumentException(noLiteral);
        }
    }

    private static Reach admit(boolean throughProxy, String target, Reach nearest) throws FetchException {
        return new AddressRule(AddressRuleTest::lookUp, throughProxy)
                .admit("a server " + nearest, URI.create(target), nearest, LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://localhost/",
                "http://A.LOCALHOST/"
            })
    void nobody_elsewhere_sends_to_this_machine(String target) throws FetchException {
        for (boolean throughProxy : new boolean[] {false, true}) {
            for (Reach elsewhere : List.of(Reach.NET, Reach.PRIVATE)) {
                assertThatThrownBy(() -> admit(throughProxy, target, elsewhere))
                        .isInstanceOf(FetchException.class)
                        .hasMessage(target + " is on this machine, where a server " + elsewhere + " may not send");
            }
            assertThat(admit(throughProxy, target, Reach.MACHINE)).isEqualTo(Reach.MACHINE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://[fe80::1]/",
                "http://[::ffff:169.254.169.254]/",
                "http://[2002:a9fe:a9fe::1]/",
                "http://0.0.0.0/",
                "http://[::]/",
                "http://224.0.0.1/",
                "http://255.255.255.255/"
            })
    void nobody_sends_to_the_link_of_this_machine_or_to_no_server(String target) {
        for (boolean throughProxy : new boolean[] {false, true}) {
            for (Reach nearest : Reach.values()) {
                assertThatThrownBy(() -> admit(throughProxy, target, nearest))
                        .isInstanceOf(FetchException.class)
                        .hasMessage(target + " is on this machine's link or nowhere, where nothing is fetched from");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://172.31.0.1/",
                "http://192.168.0.1/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[::10.0.0.1]/"
            })
    void a_private_network_is_where_its_own_cas_publish_and_nobody_in_the_net_sends_to(String target)
            throws FetchException {
        assertThat(admit(false, target, Reach.MACHINE)).isEqualTo(Reach.PRIVATE);
        assertThat(admit(false, target, Reach.PRIVATE)).isEqualTo(Reach.PRIVATE);
        assertThatThrownBy(() -> admit(false, target, Reach.NET))
                .isInstanceOf(FetchException.class)
                .hasMessage(target + " is in a private network, where a server in the net may not send");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.2/",
                "https://198.51.100.1/",
                "http://[2001:db8::1]/",
                "http://[2002:c000:201::1]/",
                "http://172.32.0.1/",
                "http://100.128.0.1/"
            })
    void everybody_sends_to_the_net(String target) throws FetchException {
        for (Reach nearest : List.of(Reach.NET, Reach.PRIVATE, Reach.MACHINE)) {
            assertThat(admit(false, target, nearest)).isEqualTo(Reach.NET);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "pki.example, NET",
        "PKI.internal, PRIVATE",
        "near.example, MACHINE",
        "mixed.example, MACHINE",
        "unknown.example, NET"
    })
    void a_name_is_as_near_as_the_nearest_of_its_addresses(String host, Reach reach) throws FetchException {
        assertThat(admit(false, "http://" + host + "/", Reach.MACHINE)).isEqualTo(reach);
    }

    @Test
    void a_name_hides_no_address_that_may_not_be_named() {
        assertThatThrownBy(() -> admit(false, "http://metadata.example/", Reach.MACHINE))
                .hasMessageContaining("nothing is fetched from");
        assertThatThrownBy(() -> admit(false, "http://mixed.example/", Reach.PRIVATE))
                .hasMessageContaining("on this machine");
    }

    @Test
    void what_a_name_is_to_a_proxy_is_not_looked_up_here() {
        assertThatCode(() -> admit(true, "http://near.example/", Reach.NET)).doesNotThrowAnyException();
    }

    @Test
    void a_resolver_that_does_not_answer_is_given_up() throws FetchException {
        CountDownLatch never = new CountDownLatch(1);
        AddressRule.Resolver silent = host -> {
            try {
                never.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        };
        try {
            assertThatThrownBy(() -> new AddressRule(silent, false)
                            .admit("a server", URI.create("http://pki.example/"), Reach.NET, Duration.ofMillis(20)))
                    .isInstanceOf(FetchException.class)
                    .hasMessage("no address is known within 20 ms");
        } finally {
            never.countDown();
        }
    }
}
