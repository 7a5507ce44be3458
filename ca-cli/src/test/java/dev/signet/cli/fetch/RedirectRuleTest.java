package dev.signet.cli.fetch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a server of the net may not send on to. */
class RedirectRuleTest {
    private static final URI ELSEWHERE = URI.create("http://192.0.2.1/a.crl");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8080/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fe80::1]/",
                "http://0.0.0.0/",
                "http://[::]/",
                "http://localhost/",
                "http://A.LOCALHOST/"
            })
    void a_server_elsewhere_may_not_send_on_to_this_machine_or_its_link(String target) {
        for (boolean throughProxy : new boolean[] {false, true}) {
            RedirectRule rule = new RedirectRule(throughProxy);
            assertThatThrownBy(() -> rule.check(ELSEWHERE, URI.create(target)))
                    .isInstanceOf(FetchException.class)
                    .hasMessageContaining(target);
            assertThatCode(() -> rule.check(URI.create("http://127.0.0.1/a.crl"), URI.create(target)))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.2/", "https://198.51.100.1/", "http://10.0.0.1/", "http://[2001:db8::1]/"})
    void it_may_send_on_to_other_servers(String target) {
        assertThatCode(() -> new RedirectRule(false).check(ELSEWHERE, URI.create(target)))
                .doesNotThrowAnyException();
    }
}
