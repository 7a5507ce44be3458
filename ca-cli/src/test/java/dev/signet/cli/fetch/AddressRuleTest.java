package dev.signet.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the URLs of certificates and of servers may lead. */
class AddressRuleTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(1);

    private static final String IN_THE_NET = "93.184.216.34";

    private static final Map<String, String> HOSTS = Map.of(
            "pki.example", IN_THE_NET,
            "pki.internal", "10.1.2.3",
            "near.example", "127.0.0.1",
            "metadata.example", "169.254.169.254");

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        if (!HOSTS.containsKey(host) && !host.matches("\\[.*]|[0-9.]+")) {
            throw new UnknownHostException(host);
        }
        return all(HOSTS.getOrDefault(host, host));
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException noLiteral) {
            throw new IllegalArgumentException(noLiteral);
        }
    }

    private static InetAddress[] all(String... addresses) {
        return Arrays.stream(addresses).map(AddressRuleTest::literal).toArray(InetAddress[]::new);
    }

    private static Reach admit(boolean throughProxy, String target, Reach nearest) throws FetchException {
        return new AddressRule(new NameLookUp(AddressRuleTest::lookUp, 1), throughProxy)
                .admit("a server " + nearest, URI.create(target), nearest, LONG)
                .reach();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b:1::7f00:1]/",
                "http://[::ffff:0:127.0.0.1]/",
                "http://localhost/",
                "http://localhost./",
                "http://pki.localhost./",
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
                "http://255.255.255.255/",
                "http://[64:ff9b:1::a9fe:a9fe]/",
                "http://[::ffff:0:a9fe:a9fe]/",
                "http://[100::1]/",
                "http://100.100.100.200/",
                "http://168.63.129.16/",
                "http://192.0.0.192/",
                "http://[fd00:ec2::254]/",
                "http://[fd00:c1::a9fe:a9fe]/",
                "http://[fd20:ce::254]/"
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
                "http://[::10.0.0.1]/",
                "http://[64:ff9b:1::808:808]/",
                "http://192.0.0.1/",
                "http://192.0.2.2/",
                "http://198.18.0.1/",
                "http://198.19.255.255/",
                "http://198.51.100.1/",
                "http://203.0.113.1/",
                "http://[2001:0:808:808::1]/",
                "http://[2001:1ff::1]/",
                "http://[2001:db8::1]/",
                "http://[3fff::1]/",
                "http://[5f00::1]/",
                "http://[fec0::1]/"
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
                "http://93.184.216.34/",
                "https://93.184.216.34/",
                "http://[2606:4700::1]/",
                "http://[2001:200::1]/",
                "http://[2002:5db8:d822::1]/",
                "http://[64:ff9b::5db8:d822]/",
                "http://198.20.0.1/",
                "http://172.32.0.1/",
                "http://100.128.0.1/"
            })
    void everybody_sends_to_the_net(String target) throws FetchException {
        for (Reach nearest : List.of(Reach.NET, Reach.PRIVATE, Reach.MACHINE)) {
            assertThat(admit(false, target, nearest)).isEqualTo(Reach.NET);
        }
    }

    @ParameterizedTest
    @CsvSource({"pki.example, NET", "PKI.internal, PRIVATE", "near.example, MACHINE"})
    void a_name_is_as_near_as_its_address(String host, Reach reach) throws FetchException {
        assertThat(admit(false, "http://" + host + "/", Reach.MACHINE)).isEqualTo(reach);
    }

    @Test
    void a_name_hides_no_address_that_may_not_be_named() {
        assertThatThrownBy(() -> admit(false, "http://metadata.example/", Reach.MACHINE))
                .hasMessageContaining("nothing is fetched from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://unknown.example/", "http://[fe80::1%noSuchLink]/"})
    void a_host_whose_address_nobody_knows_is_not_taken_for_one_in_the_net(String target) {
        assertThatThrownBy(() -> admit(false, target, Reach.MACHINE))
                .isInstanceOf(FetchException.class)
                .hasMessage("no address is known for "
                        + URI.create(target).getHost().toLowerCase(Locale.ROOT));
    }

    @Test
    void a_host_in_the_net_and_on_this_machine_sends_as_the_address_that_is_connected_to() throws FetchException {
        Iterator<String> turns = List.of(IN_THE_NET, "127.0.0.1").iterator();
        AddressRule rule = new AddressRule(new NameLookUp(host -> all(turns.next()), 1), false);
        URI url = URI.create("http://mixed.example/");

        Destination first = rule.admit("a certificate", url, Reach.MACHINE, LONG);
        assertThat(first.addresses()).containsExactly(literal(IN_THE_NET));
        assertThatThrownBy(() -> rule.admit("a server", url, first.reach(), LONG))
                .hasMessage(url + " is on this machine, where a server may not send");
    }

    @Test
    void of_several_addresses_those_as_near_as_the_first_are_tried() throws FetchException {
        InetAddress[] addresses = all(IN_THE_NET, "127.0.0.1", "10.0.0.1", "2606:4700::1");
        AddressRule rule = new AddressRule(new NameLookUp(host -> addresses, 1), false);

        Destination found = rule.admit("a certificate", URI.create("http://mixed.example/"), Reach.NET, LONG);
        assertThat(found.addresses()).containsExactly(literal(IN_THE_NET), literal("2606:4700::1"));
    }

    @Test
    void what_a_name_is_to_a_proxy_is_not_looked_up_here() {
        assertThatCode(() -> admit(true, "http://near.example/", Reach.NET)).doesNotThrowAnyException();
    }

    /** Names that begin with "silent" are not answered for until the end. */
    private static NameLookUp.Resolver silentUntil(CountDownLatch end) {
        return host -> {
            if (host.startsWith("silent")) {
                try {
                    end.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            return all(host.startsWith("[") ? host : IN_THE_NET);
        };
    }

    private static Destination admit(AddressRule rule, String host, Duration time) throws FetchException {
        return rule.admit("a server", URI.create("http://" + host + "/"), Reach.NET, time);
    }

    @Test
    void a_resolver_that_does_not_answer_is_given_up() {
        CountDownLatch end = new CountDownLatch(1);
        AddressRule rule = new AddressRule(new NameLookUp(silentUntil(end), 1), false);

        assertThatThrownBy(() -> admit(rule, "silent.example", SHORT))
                .isInstanceOf(FetchException.class)
                .hasMessage("no address is known for silent.example within 1 ms");
        end.countDown();
    }

    @Test
    void names_that_nobody_answers_for_hold_up_no_other() throws FetchException {
        int more = ForkJoinPool.getCommonPoolParallelism() + 1;
        CountDownLatch end = new CountDownLatch(1);
        AddressRule rule = new AddressRule(new NameLookUp(silentUntil(end), more + 1), false);
        for (int i = 0; i < more; i++) {
            String host = "silent" + i + ".example";
            assertThatThrownBy(() -> admit(rule, host, SHORT)).hasMessageContaining(host + " within 1 ms");
        }

        assertThat(admit(rule, "quick.example", LONG).reach()).isEqualTo(Reach.NET);
        end.countDown();
    }

    @Test
    void where_too_many_names_are_not_answered_for_the_next_is_not_blamed_and_addresses_need_no_answer()
            throws FetchException {
        CountDownLatch end = new CountDownLatch(1);
        AddressRule rule = new AddressRule(new NameLookUp(silentUntil(end), 1), false);
        assertThatThrownBy(() -> admit(rule, "silent.example", SHORT)).isInstanceOf(FetchException.class);

        assertThatThrownBy(() -> admit(rule, "quick.example", LONG))
                .isInstanceOfSatisfying(
                        FetchException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(FetchException.Kind.LIMITED))
                .hasMessageStartingWith("quick.example is not looked up, for too many other names wait");
        assertThat(admit(rule, "[2606:4700::1]", LONG).reach()).isEqualTo(Reach.NET);
        end.countDown();
    }
}
