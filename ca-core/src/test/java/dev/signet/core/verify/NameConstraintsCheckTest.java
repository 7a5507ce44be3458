package dev.signet.core.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.name.IpAddress;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameConstraintsCheckTest {
    private static final DistinguishedName NOBODY = DistinguishedName.of(List.of());

    @ParameterizedTest
    @CsvSource({
        "db.internal,      internal,        yes",
        "internal,         internal,        yes",
        "DB.Internal,      internal,        yes",
        "db.internal.,     internal,        yes",
        "evilinternal,     internal,        no",
        "db.example,       internal,        no",
        "internal,         .internal,       no",
        "a.b.internal,     .internal,       yes",
        "*.internal,       internal,        yes",
        "*.internal,       db.internal,     no",
        "*.db.internal,    db.internal,     yes",
        "anything.at.all,  '',              yes",
        "db.internal,      *.internal,      no",
        "db.internal,      int ernal,       no",
        "db.internal,      internal.,       no",
    })
    void dns_names_are_permitted_in_a_domain_and_below(String name, String subtree, String expected) {
        assertPermitted(new GeneralName.Dns(name), new GeneralName.Dns(subtree), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "db.internal,    internal,         yes",
        "db.example,     internal,         no",
        "*.internal,     db.internal,      yes",
        "*.internal,     a.db.internal,    no",
        "*.internal,     .db.internal,     no",
        "*.Internal.,    db.internal,      yes",
        "db.internal,    *.example,        yes",
    })
    void an_excluded_dns_subtree_also_hits_a_wildcard_that_may_stand_for_it(
            String name, String subtree, String expected) {
        assertExcluded(new GeneralName.Dns(name), new GeneralName.Dns(subtree), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ops@example.org,       ops@example.org,     yes",
        "ops@EXAMPLE.org,       ops@example.org,     yes",
        "OPS@example.org,       ops@example.org,     no",
        "ops@example.org,       example.org,         yes",
        "ops@mail.example.org,  example.org,         no",
        "ops@mail.example.org,  .example.org,        yes",
        "ops@example.org,       .example.org,        no",
        "*@example.org,         **@example.org,      no",
        "ops@example.org,       a@b@example.org,     no",
        "ops,                   example.org,         no",
        "ops@,                  '',                  no",
        "ops@example.org,       '',                  yes",
    })
    void mail_addresses_are_permitted_by_mailbox_host_or_domain(String name, String subtree, String expected) {
        assertPermitted(new GeneralName.Email(name), new GeneralName.Email(subtree), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/path,          www.example.org,  yes",
        "https://user@WWW.example.org:8443/,    www.example.org,  yes",
        "https://www.example.org,               example.org,      no",
        "https://www.example.org,               .example.org,     yes",
        "https://example.org?x=.example.org,    .example.org,     no",
        "https://192.0.2.7/,                    192.0.2.7,        no",
        "https://[2001:db8::1]/,                .example.org,     no",
        "urn:uuid:1,                            '',               no",
    })
    void uris_are_permitted_by_their_host(String name, String subtree, String expected) {
        assertPermitted(new GeneralName.Uri(name), new GeneralName.Uri(subtree), expected);
    }

    @Test
    void a_uri_without_a_host_name_is_refused_by_any_uri_constraint() {
        assertExcluded(new GeneralName.Uri("https://192.0.2.7/"), new GeneralName.Uri("example.org"), "yes");
        assertExcluded(new GeneralName.Uri("urn:uuid:1"), new GeneralName.Uri("example.org"), "yes");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,     10.0.0.0/8,      yes",
        "11.1.2.3,     10.0.0.0/8,      no",
        "2001:db8::1,  2001:db8::/32,   yes",
        "2001:db9::1,  2001:db8::/32,   no",
        "2001:db8::1,  0.0.0.0/0,       no",
    })
    void addresses_are_permitted_by_subnet(String name, String subtree, String expected) {
        assertPermitted(address(name), subnet(subtree), expected);
    }

    @Test
    void a_subnet_of_the_other_version_of_ip_excludes_nothing() {
        assertExcluded(address("2001:db8::1"), subnet("0.0.0.0/0"), "no");
    }

    @Test
    void a_malformed_subnet_refuses_every_address_and_no_host_name() {
        GeneralName gap = new GeneralName.Ip(IpAddress.ofOctets(new byte[] {10, 0, 0, 0, -1, 0, -1, 0}));
        assertPermitted(address("10.0.0.1"), gap, "no");
        assertExcluded(address("192.0.2.7"), gap, "yes");
        assertExcluded(new GeneralName.Dns("db.internal"), gap, "no");
    }

    @Test
    void the_subject_counts_as_a_directory_name() {
        NameConstraints constraints = permitted(new GeneralName.Directory(DistinguishedName.parse("O=Example")));
        assertThat(NameConstraintsCheck.violations(constraints, DistinguishedName.parse("O=EXAMPLE,CN=db"), List.of()))
                .isEmpty();
        assertThat(NameConstraintsCheck.violations(constraints, DistinguishedName.parse("O=Other,CN=db"), List.of()))
                .containsExactly("dirname:O=Other, CN=db is not within the permitted dirname:O=Example");
        assertThat(NameConstraintsCheck.violations(constraints, NOBODY, List.of()))
                .isEmpty();
    }

    @Test
    void a_mail_address_in_the_subject_counts_as_a_mail_address() {
        NameConstraints constraints = permitted(new GeneralName.Email("example.org"));
        assertThat(NameConstraintsCheck.violations(
                        constraints, DistinguishedName.parse("CN=ops,emailAddress=ops@evil.example"), List.of()))
                .containsExactly("email:ops@evil.example is not within the permitted email:example.org");
    }

    @Test
    void an_internationalised_mail_address_cannot_go_around_the_constraint() {
        GeneralName name = otherName("1.3.6.1.5.5.7.8.9", Der.utf8String("jürgen@evil.example"));
        assertPermitted(name, new GeneralName.Email("example.org"), "no");
        assertPermitted(name, new GeneralName.Email("evil.example"), "yes");
        GeneralName damaged = otherName("1.3.6.1.5.5.7.8.9", Der.integer(1));
        assertPermitted(damaged, new GeneralName.Email("example.org"), "no");
    }

    @Test
    void a_constrained_form_that_is_not_understood_is_refused() {
        GeneralName constraint = otherName("1.2.3.4", Der.utf8String("x"));
        GeneralName name = otherName("1.2.3.5", Der.utf8String("y"));
        assertExcluded(name, constraint, "yes");
        assertPermitted(name, constraint, "no");
        assertExcluded(new GeneralName.Other("8801aa"), constraint, "no");
    }

    @Test
    void a_form_without_permitted_subtrees_stays_free() {
        assertPermitted(new GeneralName.Dns("db.internal"), subnet("10.0.0.0/8"), "yes");
    }

    @Test
    void an_excluded_subtree_outweighs_a_permitted_one() {
        GeneralName base = new GeneralName.Dns("internal");
        NameConstraints both = new NameConstraints(List.of(base), List.of(base));
        assertThat(NameConstraintsCheck.violations(both, NOBODY, List.of(new GeneralName.Dns("db.internal"))))
                .containsExactly("dns:db.internal is within the excluded dns:internal");
    }

    @Test
    void one_of_several_permitted_subtrees_is_enough_and_every_wrong_name_is_told() {
        NameConstraints constraints = permitted(new GeneralName.Dns("internal"), new GeneralName.Dns("example"));
        List<GeneralName> names =
                List.of(new GeneralName.Dns("db.example"), new GeneralName.Dns("a.com"), new GeneralName.Dns("b.com"));
        assertThat(NameConstraintsCheck.violations(constraints, NOBODY, names))
                .containsExactly(
                        "dns:a.com is not within the permitted dns:internal, dns:example",
                        "dns:b.com is not within the permitted dns:internal, dns:example");
    }

    @Test
    void many_names_under_many_constraints_are_given_up() {
        List<GeneralName> subtrees = new ArrayList<>();
        List<GeneralName> names = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            subtrees.add(new GeneralName.Dns("excluded" + i));
            names.add(new GeneralName.Dns("name" + i));
        }
        assertThat(NameConstraintsCheck.violations(new NameConstraints(List.of(), subtrees), NOBODY, names))
                .containsExactly("comparing the names with the constraints takes more work than is allowed");
    }

    private static void assertPermitted(GeneralName name, GeneralName subtree, String expected) {
        assertThat(NameConstraintsCheck.violations(permitted(subtree), NOBODY, List.of(name))
                        .isEmpty())
                .as(name.text() + " in permitted " + subtree.text())
                .isEqualTo(expected.equals("yes"));
    }

    private static void assertExcluded(GeneralName name, GeneralName subtree, String expected) {
        NameConstraints constraints = new NameConstraints(List.of(), List.of(subtree));
        assertThat(NameConstraintsCheck.violations(constraints, NOBODY, List.of(name))
                        .isEmpty())
                .as(name.text() + " outside excluded " + subtree.text())
                .isEqualTo(expected.equals("no"));
    }

    private static NameConstraints permitted(GeneralName... subtrees) {
        return new NameConstraints(List.of(subtrees), List.of());
    }

    private static GeneralName address(String text) {
        return new GeneralName.Ip(IpAddress.parse(text).orElseThrow());
    }

    private static GeneralName subnet(String text) {
        return new GeneralName.Ip(IpAddress.parseSubnet(text).orElseThrow());
    }

    private static GeneralName otherName(String type, byte[] value) {
        byte[] der = Der.element(Tag.contextConstructed(0), Der.oid(Oid.of(type)), Der.explicit(0, value));
        return new GeneralName.Other(HexFormat.of().formatHex(der));
    }
}
