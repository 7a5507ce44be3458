package dev.signet.core.lint;

import static dev.signet.core.lint.Severity.ERROR;
import static dev.signet.core.lint.Severity.NOTICE;
import static dev.signet.core.lint.Severity.WARNING;
import static dev.signet.core.lint.TestCertificate.ca;
import static dev.signet.core.lint.TestCertificate.extension;
import static dev.signet.core.lint.TestCertificate.leaf;
import static dev.signet.core.lint.TestCertificate.rsaKey;
import static dev.signet.core.lint.TestCertificate.server;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.extension.BasicConstraints;
import dev.signet.core.extension.CertificatePolicies;
import dev.signet.core.extension.DistributionPoints;
import dev.signet.core.extension.ExtendedKeyUsage;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.ExtensionOids;
import dev.signet.core.extension.KeyIdentifiers;
import dev.signet.core.extension.KeyUsage;
import dev.signet.core.extension.NameConstraints;
import dev.signet.core.key.SignatureAlgorithm;
import dev.signet.core.name.Attribute;
import dev.signet.core.name.AttributeType;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import dev.signet.core.name.IpAddress;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinterTest {
    private static final Oid CUSTOM = Oid.of("1.3.6.1.4.1.99999.1");
    private static final DistinguishedName NOBODY = DistinguishedName.of(List.of());

    /** A certificate with one thing wrong, and what the linter says about it. */
    record Example(String what, String rule, Severity severity, String message, Certificate certificate) {
        @Override
        public String toString() {
            return what;
        }
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_wrong_is_found_and_nothing_else(Example example) {
        List<LintFinding> findings = Linter.standard().lint(example.certificate(), Optional.empty());

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rule()).isEqualTo(example.rule());
        assertThat(findings.get(0).severity()).isEqualTo(example.severity());
        assertThat(findings.get(0).message()).contains(example.message());
    }

    @ParameterizedTest
    @MethodSource("right")
    void nothing_is_found_in_what_is_right(Example example) {
        assertThat(Linter.standard().lint(example.certificate(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void every_rule_has_an_example_that_breaks_it() {
        assertThat(Linter.standard().rules().stream().map(Rule::name).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(wrong().map(Example::rule).collect(Collectors.toSet()));
    }

    @Test
    void the_issuer_field_repeats_the_subject_of_the_issuer_to_the_byte() {
        Certificate issuer = ca().build();
        DistinguishedName printable = DistinguishedName.of(
                List.of(new Attribute(AttributeType.COMMON_NAME.oid(), Tag.PRINTABLE_STRING, "Test CA")));

        assertThat(Linter.standard().lint(leaf().build(), Optional.of(issuer))).isEmpty();
        assertThat(Linter.standard().lint(leaf().issuer(printable).build(), Optional.of(issuer)))
                .extracting(LintFinding::message)
                .containsExactly("the issuer is CN=Test CA, and the subject of the issuing certificate is CN=Test CA in"
                        + " another encoding");
    }

    @Test
    void the_authority_key_identifier_is_that_of_the_issuer() {
        Certificate leaf =
                leaf().with(KeyIdentifiers.authority(new byte[] {1, 2})).build();

        assertThat(Linter.standard().lint(leaf, Optional.of(ca().build())))
                .extracting(LintFinding::text)
                .singleElement()
                .asString()
                .startsWith("the authority key identifier is 0102, and the issuer has the subject key identifier ")
                .endsWith("(RFC 5280 sections 4.2.1.1 and 4.2.1.2)");
    }

    @Test
    void a_certificate_that_outlives_its_issuer_is_warned_about() {
        Certificate issuer = ca().validFor(30).build();

        assertThat(Linter.standard().lint(leaf().validFor(30).build(), Optional.of(issuer)))
                .isEmpty();
        assertThat(Linter.standard().lint(leaf().validFor(31).build(), Optional.of(issuer)))
                .extracting(LintFinding::rule)
                .containsExactly("validity-order");
    }

    @Test
    void a_signature_algorithm_that_the_issuers_key_cannot_do_is_an_error() {
        Certificate leaf = leaf().algorithm(SignatureAlgorithm.ED25519).build();

        assertThat(Linter.standard().lint(leaf, Optional.of(ca().build())))
                .extracting(LintFinding::message)
                .containsExactly("the signature algorithm is ed25519, and the issuer has a key of type ec:P-256");
    }

    static Stream<Example> right() {
        return Stream.of(
                right("a server", server()),
                right("a server with a wildcard", server().names("*.internal.example", "db.internal")),
                right(
                        "a server with an RSA key",
                        server().key(rsaKey(2048, 65537))
                                .usages(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_ENCIPHERMENT)),
                right("a server without a subject", server().subject(NOBODY).names("db.internal")),
                right("a server for 398 days", server().validFor(398)),
                right(
                        "a client with a SPIFFE ID",
                        leaf().subject(NOBODY)
                                .purposes(ExtendedKeyUsage.CLIENT_AUTH)
                                .names("spiffe://example.org/ns/a")),
                right(
                        "a mailbox",
                        leaf().purposes(ExtendedKeyUsage.EMAIL_PROTECTION).names("ops@example.org")),
                right("a root", ca()),
                right(
                        "a root without a path length",
                        ca().with(new BasicConstraints(true, OptionalInt.empty()).extension())),
                right("a root for 24 years", ca().until(Instant.parse("2050-11-21T12:00:00Z"))),
                right("an intermediate", ca().subject("CN=Issuing").with(KeyIdentifiers.authority(new byte[] {1}))),
                right(
                        "a constrained CA",
                        ca().with(new NameConstraints(
                                        List.of(
                                                new GeneralName.Dns("example.org"),
                                                subnet("10.0.0.0/8"),
                                                subnet("fd00::/8")),
                                        List.of())
                                .extension())),
                right("a CA for servers only", ca().purposes(ExtendedKeyUsage.SERVER_AUTH)),
                right(
                        "a time stamping authority",
                        leaf().purposes(ExtendedKeyUsage.TIME_STAMPING)
                                .critical(ExtensionOids.EXTENDED_KEY_USAGE, true)),
                right(
                        "a full name",
                        leaf().subject(
                                        "C=DE,ST=Berlin,L=Berlin,O=Beispiel,OU=Ops,CN=Müller,emailAddress=m@example.org,DC=org")),
                right(
                        "places to ask at",
                        leaf().with(DistributionPoints.crl(List.of("http://ca.example/ca.crl")))
                                .with(DistributionPoints.authorityInformationAccess(
                                        List.of("http://ca.example/ocsp"), List.of("http://ca.example/ca.crt")))),
                right("an extension of somebody else", leaf().with(extension(CUSTOM, Der.utf8String("hello")))));
    }

    static Stream<Example> wrong() {
        return Stream.of(
                        names(),
                        wrongFields(),
                        wrongKeys(),
                        wrongExtensions(),
                        wrongAlternativeNames(),
                        wrongConstraints(),
                        wrongUrls())
                .flatMap(List::stream);
    }

    private static List<Example> wrongFields() {
        List<Example> examples = new ArrayList<>();
        examples.add(error(
                "a version that does not fit",
                "version",
                "extensions need version 3",
                leaf().version(Der.explicit(0, Der.integer(1)))));
        examples.add(error(
                "a version that does not exist",
                "version",
                "version 5 found",
                leaf().version(Der.explicit(0, Der.integer(4)))));
        examples.add(error("serial number zero", "serial-number", "is zero", leaf().serialNumber(BigInteger.ZERO)));
        examples.add(error(
                "a negative serial number",
                "serial-number",
                "is negative",
                leaf().serialNumber(BigInteger.ONE.shiftLeft(90).negate())));
        examples.add(error(
                "a long serial number",
                "serial-number",
                "has 21 octets",
                leaf().serialNumber(BigInteger.ONE.shiftLeft(159))));
        examples.add(error(
                "a padded serial number",
                "serial-number",
                "superfluous",
                leaf().serialNumber(HexFormat.of().parseHex("020a00007fffffffffffffff"))));
        examples.add(warning(
                "a serial number that can be guessed",
                "serial-number",
                "has 10 bits",
                leaf().serialNumber(BigInteger.valueOf(1000))));
        examples.add(error(
                "two signature algorithms",
                "signature-algorithm",
                "is another than the one outside",
                leaf().outerAlgorithm(SignatureAlgorithm.ED25519)));
        examples.add(error(
                "a signature with SHA-1",
                "signature-algorithm",
                "rsa-sha1",
                leaf().algorithm(SignatureAlgorithm.rsa(HashAlgorithm.SHA1))));
        examples.add(error("an empty issuer", "issuer-name", "is empty", leaf().issuer(NOBODY)));
        examples.add(error("an end before the start", "validity-order", "before its start", leaf().validFor(-1)));
        examples.add(error(
                "a late UTCTime",
                "validity-encoding",
                "UTCTime",
                leaf().notAfter(Der.element(
                        Tag.GENERALIZED_TIME,
                        "20270101000000Z".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))));
        examples.add(warning(
                "no end", "validity-encoding", "never expires", leaf().until(Instant.parse("9999-12-31T23:59:59Z"))));
        examples.add(notice(
                "a server for longer than public ones",
                "server-validity",
                "valid for 399 days",
                server().validFor(399)));
        examples.add(warning(
                "a server for longer than Apple allows",
                "server-validity",
                "valid for 826 days",
                server().validFor(826)));
        examples.add(error("no name at all", "subject-name", "no alternative names", leaf().subject(NOBODY)));
        examples.add(error(
                "a CA without a name",
                "subject-name",
                "of a CA is empty",
                ca().subject(NOBODY).with(KeyIdentifiers.authority(new byte[] {1}))));
        examples.add(error(
                "alternative names that can be overlooked",
                "subject-name",
                "not critical",
                leaf().subject(NOBODY).names("a@example.org").critical(ExtensionOids.SUBJECT_ALTERNATIVE_NAME, false)));
        examples.add(error("unique identifiers", "unique-identifiers", "must not generate", leaf().uniqueIdentifier()));
        return examples;
    }

    private static List<Example> names() {
        return List.of(
                error(
                        "an empty attribute",
                        "name-strings",
                        "O in the subject is empty",
                        leaf().subject(attribute(AttributeType.ORGANIZATION, Tag.UTF8_STRING, ""))),
                error(
                        "a line break in a name",
                        "name-strings",
                        "control character",
                        leaf().subject(attribute(AttributeType.COMMON_NAME, Tag.UTF8_STRING, "a\nb"))),
                error(
                        "a long common name",
                        "name-strings",
                        "CN in the subject has 65 characters",
                        leaf().subject(attribute(AttributeType.COMMON_NAME, Tag.UTF8_STRING, "x".repeat(65)))),
                error(
                        "a country that is a word",
                        "name-strings",
                        "two capital letters",
                        leaf().subject(attribute(AttributeType.COUNTRY, Tag.PRINTABLE_STRING, "Germany"))),
                error(
                        "a country as UTF8String",
                        "name-strings",
                        "PrintableString",
                        leaf().subject(attribute(AttributeType.COUNTRY, Tag.UTF8_STRING, "DE"))),
                error(
                        "a mail address as UTF8String",
                        "name-strings",
                        "IA5String",
                        leaf().subject(attribute(AttributeType.EMAIL_ADDRESS, Tag.UTF8_STRING, "a@example.org"))),
                error(
                        "a serial number as UTF8String",
                        "name-strings",
                        "PrintableString",
                        leaf().subject(attribute(AttributeType.SERIAL_NUMBER, Tag.UTF8_STRING, "1"))),
                error(
                        "an at sign in a PrintableString",
                        "name-strings",
                        "cannot have",
                        leaf().subject(attribute(AttributeType.COMMON_NAME, Tag.PRINTABLE_STRING, "a@b"))),
                warning(
                        "an organisation as IA5String",
                        "name-strings",
                        "old string type",
                        leaf().subject(attribute(AttributeType.ORGANIZATION, Tag.IA5_STRING, "Example"))));
    }

    private static List<Example> wrongKeys() {
        return List.of(
                error("a short RSA key", "key-strength", "has 1024 bits", leaf().key(rsaKey(1024, 65537))),
                warning(
                        "an RSA key of odd length",
                        "key-strength",
                        "no multiple of 8",
                        leaf().key(rsaKey(2049, 65537))),
                warning("a small RSA exponent", "key-strength", "exponent is 3", leaf().key(rsaKey(2048, 3))),
                error("an even RSA exponent", "key-strength", "must be odd", leaf().key(rsaKey(2048, 65536))),
                error(
                        "an even RSA modulus",
                        "key-strength",
                        "modulus is even",
                        leaf().key(rsaKey(BigInteger.ONE.shiftLeft(2047), 65537))),
                error(
                        "a small curve",
                        "key-strength",
                        "P-192",
                        leaf().key(TestCertificate.curveKey(Oid.of("1.2.840.10045.3.1.1")))),
                warning(
                        "a rare curve",
                        "key-strength",
                        "secp256k1",
                        leaf().key(TestCertificate.curveKey(Oid.of("1.3.132.0.10")))),
                warning(
                        "an unknown key",
                        "key-strength",
                        "unknown to most programs",
                        leaf().key(TestCertificate.curveKey(Oid.of("1.2.3.4")))),
                notice(
                        "a server that browsers refuse",
                        "key-strength",
                        "ed25519",
                        server().key(TestCertificate.edwardsKey())),
                warning(
                        "a curve that should encipher",
                        "key-usage-fits-key",
                        "keyEncipherment",
                        leaf().usages(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_ENCIPHERMENT)),
                warning(
                        "an RSA key that should agree",
                        "key-usage-fits-key",
                        "keyAgreement",
                        leaf().key(rsaKey(2048, 65537)).usages(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_AGREEMENT)),
                warning(
                        "an Edwards curve that should agree",
                        "key-usage-fits-key",
                        "keyAgreement",
                        leaf().key(TestCertificate.edwardsKey())
                                .usages(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_AGREEMENT)));
    }

    private static List<Example> wrongExtensions() {
        List<Example> examples = new ArrayList<>();
        examples.add(
                error("an extension twice", "duplicate-extension", "2.5.29.15", leaf().twice(ExtensionOids.KEY_USAGE)));
        examples.add(error(
                "an extension that is something else",
                "malformed-extension",
                "2.5.29.37 is malformed",
                leaf().with(extension(ExtensionOids.EXTENDED_KEY_USAGE, Der.nul()))));
        examples.add(warning(
                "an extension that is no DER",
                "malformed-extension",
                "does not hold DER",
                leaf().with(extension(CUSTOM, new byte[] {1, 2, 3}))));
        examples.add(error(
                "an unknown critical extension",
                "criticality",
                "critical and unknown",
                leaf().with(new Extension(CUSTOM, true, Der.nul()))));
        examples.add(error(
                "a critical key identifier",
                "criticality",
                "2.5.29.14 must not",
                leaf().critical(ExtensionOids.SUBJECT_KEY_IDENTIFIER, true)));
        examples.add(error(
                "name constraints that can be overlooked",
                "criticality",
                "2.5.29.30 must be",
                ca().with(new NameConstraints(List.of(new GeneralName.Dns("a")), List.of()).extension())
                        .critical(ExtensionOids.NAME_CONSTRAINTS, false)));
        examples.add(error(
                "a CA that can be overlooked",
                "criticality",
                "basic constraints of a CA",
                ca().critical(ExtensionOids.BASIC_CONSTRAINTS, false)));
        examples.add(warning(
                "a key usage that can be overlooked",
                "criticality",
                "key usage should",
                leaf().critical(ExtensionOids.KEY_USAGE, false)));
        examples.add(warning(
                "critical distribution points",
                "criticality",
                "should not be",
                leaf().with(DistributionPoints.crl(List.of("http://a.example/crl")))
                        .critical(ExtensionOids.CRL_DISTRIBUTION_POINTS, true)));
        examples.add(notice(
                "critical names beside a subject",
                "criticality",
                "need not be",
                server().critical(ExtensionOids.SUBJECT_ALTERNATIVE_NAME, true)));
        examples.add(error(
                "a path length without a CA",
                "basic-constraints",
                "path length",
                leaf().with(extension(ExtensionOids.BASIC_CONSTRAINTS, Der.sequence(Der.integer(1))))));
        examples.add(warning(
                "a default written out",
                "basic-constraints",
                "CA:FALSE",
                leaf().with(extension(ExtensionOids.BASIC_CONSTRAINTS, Der.sequence(Der.bool(false))))));
        examples.add(error("a CA that cannot sign", "key-usage", "lacks keyCertSign", ca().usages(KeyUsage.CRL_SIGN)));
        examples.add(error(
                "a CA without key usage", "key-usage", "lacks keyCertSign", ca().without(ExtensionOids.KEY_USAGE)));
        examples.add(error(
                "a signer that is no CA",
                "key-usage",
                "do not say CA:TRUE",
                leaf().usages(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.KEY_CERT_SIGN)));
        examples.add(warning(
                "a signer of CRLs that is no CA",
                "key-usage",
                "no CA",
                leaf().usages(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.CRL_SIGN)));
        examples.add(error("a key usage for nothing", "key-usage", "allows nothing", leaf().usages()));
        examples.add(error(
                "encipherOnly alone",
                "key-usage",
                "without keyAgreement",
                leaf().key(rsaKey(2048, 65537))
                        .with(new Extension(ExtensionOids.KEY_USAGE, true, Der.namedBits(0x81)))
                        .key(TestCertificate.P_256.encoded())));
        examples.add(error(
                "a key usage with superfluous octets",
                "key-usage",
                "DER",
                leaf().with(new Extension(
                        ExtensionOids.KEY_USAGE, true, HexFormat.of().parseHex("0303078000")))));
        examples.add(warning(
                "any purpose and another",
                "extended-key-usage",
                "anyExtendedKeyUsage",
                leaf().purposes(ExtendedKeyUsage.CLIENT_AUTH, ExtendedKeyUsage.ANY)));
        examples.add(warning(
                "a purpose twice",
                "extended-key-usage",
                "twice",
                leaf().purposes(ExtendedKeyUsage.CLIENT_AUTH, ExtendedKeyUsage.CLIENT_AUTH)));
        examples.add(warning(
                "an OCSP responder that does more",
                "extended-key-usage",
                "OCSPSigning",
                leaf().purposes(ExtendedKeyUsage.OCSP_SIGNING, ExtendedKeyUsage.CLIENT_AUTH)));
        examples.add(error(
                "a client that cannot sign",
                "extended-key-usage",
                "nothing that TLS does",
                leaf().purposes(ExtendedKeyUsage.CLIENT_AUTH).usages(KeyUsage.NON_REPUDIATION)));
        examples.add(error(
                "a time stamping purpose that can be overlooked",
                "time-stamping",
                "critical",
                leaf().purposes(ExtendedKeyUsage.TIME_STAMPING)));
        examples.add(error(
                "policy constraints without a CA",
                "ca-only-extensions",
                "2.5.29.36",
                leaf().with(new Extension(ExtensionOids.POLICY_CONSTRAINTS, true, Der.sequence()))));
        examples.add(warning(
                "a leaf under any policy",
                "policies",
                "anyPolicy",
                leaf().with(CertificatePolicies.extension(List.of(CertificatePolicies.ANY_POLICY)))));
        examples.add(error(
                "a policy twice",
                "malformed-extension",
                "2.5.29.32 is malformed",
                leaf().with(CertificatePolicies.extension(List.of(CUSTOM, CUSTOM)))));
        examples.add(error(
                "a CA without a key identifier",
                "key-identifiers",
                "no subject key identifier",
                ca().without(ExtensionOids.SUBJECT_KEY_IDENTIFIER)));
        examples.add(notice(
                "a leaf without a key identifier",
                "key-identifiers",
                "no subject key identifier",
                leaf().without(ExtensionOids.SUBJECT_KEY_IDENTIFIER)));
        examples.add(error(
                "a leaf without its issuer's key identifier",
                "key-identifiers",
                "no authority key identifier",
                leaf().without(ExtensionOids.AUTHORITY_KEY_IDENTIFIER)));
        examples.add(error(
                "a root with another authority",
                "key-identifiers",
                "0102",
                ca().with(KeyIdentifiers.authority(new byte[] {1, 2}))));
        return examples;
    }

    private static List<Example> wrongAlternativeNames() {
        List<Example> examples = new ArrayList<>();
        examples.add(error(
                "a server without names",
                "server-name",
                "no alternative names",
                leaf().purposes(ExtendedKeyUsage.SERVER_AUTH)));
        examples.add(warning(
                "a common name that counts for nothing",
                "server-name",
                "\"other.internal\"",
                server().subject("CN=other.internal")));
        examples.add(error(
                "a list without names",
                "alternative-names",
                "list of alternative names is empty",
                leaf().names(new GeneralName[0])));
        examples.add(
                notice("a name twice", "alternative-names", "twice", server().names("db.internal", "db.internal")));
        for (String name : List.of(
                "",
                "a..b",
                ".a",
                "a.",
                "-a.example",
                "a-.example",
                "a b",
                "a/b",
                "é.example",
                "x".repeat(64),
                "a.*.example",
                "w*.example",
                "*",
                "10.0.0.1",
                "*.")) {
            examples.add(error(
                    "the DNS name \"" + name + "\"",
                    "alternative-names",
                    "the DNS name",
                    leaf().names(new GeneralName.Dns(name))));
        }
        examples.add(error(
                "a DNS name of 254 characters",
                "alternative-names",
                "longer than 253",
                leaf().names(new GeneralName.Dns("x.".repeat(126) + "xx"))));
        examples.add(warning(
                "a wildcard for whole domains",
                "alternative-names",
                "whole domains",
                leaf().names(new GeneralName.Dns("*.example"))));
        examples.add(notice("an underscore", "alternative-names", "underscore", leaf().names("db_1.internal")));
        examples.add(error(
                "half an IP address",
                "alternative-names",
                "has 2 octets",
                leaf().names(new GeneralName.Ip(IpAddress.ofOctets(new byte[2])))));
        for (String mail : List.of("", "a", "@a", "a@", "a b@c.example", "<a@b.example>", "a@-b")) {
            examples.add(error(
                    "the mailbox \"" + mail + "\"",
                    "alternative-names",
                    "the e-mail address",
                    leaf().names(new GeneralName.Email(mail))));
        }
        for (String uri : List.of("", "a", "//a/b", "http://", "http:///a", "a b:c", "1a://b")) {
            examples.add(error(
                    "the URI \"" + uri + "\"", "alternative-names", "the URI", leaf().names(new GeneralName.Uri(uri))));
        }
        examples.add(error(
                "an empty directory name",
                "alternative-names",
                "directory name",
                leaf().names(new GeneralName.Directory(NOBODY))));
        return examples;
    }

    private static List<Example> wrongConstraints() {
        return List.of(
                error(
                        "name constraints without a CA",
                        "name-constraints",
                        "no CA",
                        leaf().with(constraint(new GeneralName.Dns("a.example")))),
                error(
                        "name constraints for nothing",
                        "name-constraints",
                        "nothing",
                        ca().with(new NameConstraints(List.of(), List.of()).extension())),
                error(
                        "a subnet without a mask",
                        "name-constraints",
                        "has 4 octets",
                        ca().with(constraint(
                                new GeneralName.Ip(IpAddress.parse("10.0.0.0").orElseThrow())))),
                error(
                        "a mask with gaps",
                        "name-constraints",
                        "gaps",
                        ca().with(constraint(new GeneralName.Ip(
                                IpAddress.ofOctets(new byte[] {10, 0, 0, 0, (byte) 255, 0, (byte) 255, 0}))))),
                warning(
                        "a full stop before a DNS constraint",
                        "name-constraints",
                        "full stop",
                        ca().with(constraint(new GeneralName.Dns(".a.example")))),
                error(
                        "a wildcard in a DNS constraint",
                        "name-constraints",
                        "wildcard",
                        ca().with(constraint(new GeneralName.Dns("*.a.example")))));
    }

    private static List<Example> wrongUrls() {
        return List.of(
                error(
                        "a malformed URL",
                        "urls",
                        "the URL of the CRL",
                        leaf().with(DistributionPoints.crl(List.of("http://a b/")))),
                notice(
                        "a CRL over https",
                        "urls",
                        "is https",
                        leaf().with(DistributionPoints.crl(List.of("https://a.example/crl")))),
                notice(
                        "a CRL over LDAP",
                        "urls",
                        "LDAP",
                        leaf().with(DistributionPoints.crl(
                                List.of("ldap://a.example/cn=ca?certificateRevocationList")))),
                warning(
                        "a CRL over FTP",
                        "urls",
                        "not http",
                        leaf().with(DistributionPoints.crl(List.of("ftp://a.example/ca.crl")))),
                warning(
                        "distribution points without a URL",
                        "urls",
                        "names no URL",
                        leaf().with(extension(ExtensionOids.CRL_DISTRIBUTION_POINTS, Der.sequence()))),
                error(
                        "a malformed OCSP responder",
                        "urls",
                        "OCSP responder",
                        leaf().with(DistributionPoints.authorityInformationAccess(List.of("nowhere"), List.of()))));
    }

    private static Extension constraint(GeneralName permitted) {
        return new NameConstraints(List.of(permitted), List.of()).extension();
    }

    private static GeneralName subnet(String text) {
        return new GeneralName.Ip(IpAddress.parseSubnet(text).orElseThrow());
    }

    private static DistinguishedName attribute(AttributeType type, int tag, String value) {
        byte[] text = value.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] name = Der.sequence(Der.setOf(List.of(Der.sequence(Der.oid(type.oid()), Der.element(tag, text)))));
        return DistinguishedName.parse(dev.signet.core.asn1.DerNode.parse(name));
    }

    private static Example right(String what, TestCertificate certificate) {
        return new Example(what, "", NOTICE, "", certificate.build());
    }

    private static Example error(String what, String rule, String message, TestCertificate certificate) {
        return new Example(what, rule, ERROR, message, certificate.build());
    }

    private static Example warning(String what, String rule, String message, TestCertificate certificate) {
        return new Example(what, rule, WARNING, message, certificate.build());
    }

    private static Example notice(String what, String rule, String message, TestCertificate certificate) {
        return new Example(what, rule, NOTICE, message, certificate.build());
    }
}
