package dev.signet.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.name.GeneralName;
import dev.signet.core.name.IpAddress;
import dev.signet.core.name.NameKind;
import dev.signet.core.testing.Seeds;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    private static final int ROUNDS = 2_000;

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "db.internal, db.internal, true",
        "db.internal, DB.Internal, true",
        "db.internal, x.db.internal, false",
        "db.internal, db.internal.evil, false",
        "*.example, a.example, true",
        "*.example, a.b.example, false",
        "*.example, example, false",
        "**.example, a.example, true",
        "**.example, a.b.c.example, true",
        "**.example, example, false",
        "**.example, evilexample, false",
        "web-*.example, web-1.example, true",
        "web-*.example, web-.example, false",
        "web-*.example, web-a.b.example, false",
        "*.a.*.example, x.a.y.example, true",
        "**.a.**, x.y.a.z, true",
        "**.a.**, a.z, false",
        "*, localhost, true",
        "*, a.b, false",
        "**, a.b, true",
        "*.example, *.example, true",
        "**.example, *.a.example, true",
        "web-*.example, *.example, false",
        "w*.example, *.example, false",
        "a.example, *.example, false"
    })
    void a_dns_pattern_matches_by_label(String pattern, String name, boolean matches) {
        assertThat(NamePattern.parse(NameKind.DNS, pattern).matches(new GeneralName.Dns(name)))
                .isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false",
        "::/0, 10.0.0.1, false",
        "0.0.0.0/0, ::ffff:10.0.0.1, false",
        "**, 10.0.0.1, true",
        "**, fd00::1, true"
    })
    void a_subnet_allows_its_own_version_of_ip_only(String pattern, String name, boolean matches) {
        assertThat(NamePattern.parse(NameKind.IP, pattern)
                        .matches(new GeneralName.Ip(IpAddress.parse(name).orElseThrow())))
                .isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "*@example.org, alice@example.org, true",
        "*@example.org, alice@EXAMPLE.org, true",
        "*@example.org, alice@a.example.org, false",
        "*@**.example.org, alice@a.b.example.org, true",
        "ops-*@example.org, ops-1@example.org, true",
        "ops-*@example.org, Ops-1@example.org, false",
        "alice@example.org, alice@example.org, true",
        "*@example.org, @example.org, false",
        "*@example.org, example.org, false",
        "*@example.org, a@evil.org@example.org, false",
        "**, anybody@anywhere, true"
    })
    void an_email_pattern_matches_local_part_and_host(String pattern, String name, boolean matches) {
        assertThat(NamePattern.parse(NameKind.EMAIL, pattern).matches(new GeneralName.Email(name)))
                .isEqualTo(matches);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "spiffe://example.org/**, spiffe://example.org/ns/a/sa/b, true",
        "spiffe://example.org/**, spiffe://example.org/, false",
        "spiffe://example.org/**, spiffe://example.org, false",
        "spiffe://example.org/**, spiffe://evil.example.org/a, false",
        "spiffe://example.org/**, spiffe://example.org.evil/a, false",
        "spiffe://example.org/**, https://example.org/a, false",
        "spiffe://example.org/ns/*/sa/*, spiffe://example.org/ns/a/sa/b.c, true",
        "spiffe://example.org/ns/*/sa/*, spiffe://example.org/ns/a/x/sa/b, false",
        "spiffe://**, spiffe://a.b/c, false",
        "spiffe://**/**, spiffe://a.b/c/d, true",
        "https://*.example.org/**, https://a.example.org/x, true",
        "https://*.example.org/**, https://a.b.example.org/x, false",
        "https://*.example.org/**, https://evil.org:443.example.org/x, false",
        "https://**/**, https://user@example.org/x, false",
        "https://example.org/a/**, https://example.org/a/../b, false",
        "https://example.org/a/**, https://example.org/a/./b, false",
        "https://example.org/a/**, https://example.org/a//b, false",
        "https://example.org/a/**, https://example.org/a/%2e%2e/b, false",
        "https://example.org/a/**, https://example.org/a/b?c#d, true",
        "https://example.org/a/*, https://example.org/a/b?c, false",
        "https://example.org, https://example.org, true",
        "**, urn:uuid:f81d4fae, true"
    })
    void a_uri_pattern_matches_what_all_programs_read_alike(String pattern, String name, boolean matches) {
        assertThat(NamePattern.parse(NameKind.URI, pattern).matches(new GeneralName.Uri(name)))
                .isEqualTo(matches);
    }

    @Test
    void a_pattern_matches_names_of_its_own_kind_only() {
        GeneralName dns = new GeneralName.Dns("10.0.0.1");

        assertThat(NamePattern.parse(NameKind.IP, "10.0.0.0/8").matches(dns)).isFalse();
        assertThat(NamePattern.parse(NameKind.EMAIL, "**").matches(dns)).isFalse();
        assertThat(NamePattern.parse(NameKind.URI, "a://b/c").matches(dns)).isFalse();
        assertThat(NamePattern.parse(NameKind.DNS, "**").matches(new GeneralName.Uri("a.b")))
                .isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void a_glob_matches_what_the_regular_expression_does(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String pattern = text(random, "ab./*", 8).replace("***", "**");
            String text = text(random, "ab./", 10);

            assertThat(new Glob(pattern, "./").matches(text))
                    .as("%s and %s", pattern, text)
                    .isEqualTo(Pattern.matches(regex(pattern, "[^./]+", ".+"), text));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void a_dns_pattern_matches_what_the_regular_expression_does(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            String pattern = labels(random, new String[] {"a", "b", "*", "**", "a*", "*b", "a*b"});
            String host = labels(random, new String[] {"a", "b", "ab", "aab", "abb", "c"});

            assertThat(NamePattern.parse(NameKind.DNS, pattern).matches(new GeneralName.Dns(host)))
                    .as("%s and %s", pattern, host)
                    .isEqualTo(Pattern.matches(regex(pattern, "[^.]+", ".+"), host));
        }
    }

    private static String regex(String pattern, String one, String many) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            if (pattern.startsWith("**", i)) {
                regex.append(many);
                i++;
            } else if (pattern.charAt(i) == '*') {
                regex.append(one);
            } else {
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(i))));
            }
        }
        return regex.toString();
    }

    private static String text(Random random, String alphabet, int longest) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(longest + 1);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static String labels(Random random, String[] labels) {
        StringBuilder text = new StringBuilder();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ".").append(labels[random.nextInt(labels.length)]);
        }
        return text.toString();
    }
}
