package dev.signet.cli.openssl.info;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.cli.Ran;
import dev.signet.cli.openssl.message.Workbench;
import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.peer.Peer;
import dev.signet.core.text.StructureItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code asn1parse -item} against the real openssl. */
final class StructureItemTest {
    private static final String CONFIGURATION = """
            [req]
            distinguished_name=none
            x509_extensions=extensions
            [none]
            [extensions]
            subjectAltName=DNS:a,email:b@c,IP:1.2.3.4,dirName:inner,otherName:1.2.3.4;UTF8:x,RID:1.2.3,URI:http://x
            certificatePolicies=@policy
            basicConstraints=critical,CA:true,pathlen:3
            nameConstraints=permitted;DNS:a.b,excluded;IP:1.2.3.0/255.255.255.0
            crlDistributionPoints=point
            issuingDistributionPoint=critical,@issuing
            policyMappings=1.2.3:1.2.4
            policyConstraints=requireExplicitPolicy:3
            authorityInfoAccess=OCSP;URI:http://x,caIssuers;email:a@b
            authorityKeyIdentifier=keyid:always,issuer:always
            extendedKeyUsage=serverAuth,1.2.3
            sbgp-autonomousSysNum=AS:1-5,AS:8,RDI:inherit
            [inner]
            CN=inner
            [policy]
            policyIdentifier=1.2.3.4
            CPS.1=http://x
            userNotice.1=@notice
            [notice]
            explicitText=hello
            organization=Somebody
            noticeNumbers=1,2
            [point]
            fullname=URI:http://c
            CRLissuer=dirName:inner
            reasons=keyCompromise
            [issuing]
            fullname=URI:http://c
            onlyuser=TRUE
            indirectCRL=TRUE
            [parameters]
            p=INTEGER:7
            g=INTEGER:2
            """;

    @TempDir
    private static Path directory;

    private static Workbench bench;

    @BeforeAll
    static void makeStructures() {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.write("config", CONFIGURATION);
        bench.opensslDoes(
                "req -x509 -config config -newkey rsa:1024 -nodes -subj /C=US/CN=one -keyout key -out one.pem");
        bench.opensslDoes("req -new -key key -subj /CN=one -out request.pem");
        bench.opensslDoes("rsa -in key -traditional -out rsa.pem");
        bench.opensslDoes("ecparam -name sect233k1 -param_enc explicit -out trinomial.pem");
        bench.opensslDoes("ecparam -name sect283r1 -param_enc explicit -out pentanomial.pem");
        bench.opensslDoes("ecparam -name prime256v1 -param_enc explicit -out prime.pem");
        bench.opensslDoes("genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048 -out dh.pem");
        bench.opensslDoes(
                "pkcs12 -export -inkey key -in one.pem -passout pass:x -keypbe NONE -certpbe NONE -out one.p12");
        bench.opensslDoes("ocsp -issuer one.pem -cert one.pem -reqout request.der -signer one.pem -signkey key");
        bench.write("index.txt", "");
        bench.opensslDoes(
                "ocsp -index index.txt -CA one.pem -rsigner one.pem -rkey key -reqin request.der -respout answer.der");
        bench.opensslDoes("crl2pkcs7 -nocrl -certfile one.pem -out carrier.pem");
        bench.opensslDoes("cms -sign -signer one.pem -inkey key -in config -nodetach -outform PEM -out signed.pem");
        bench.opensslDoes("pkcs8 -topk8 -in key -passout pass:x -out encrypted.pem");
        bench.opensslDoes("nseq -toseq -in one.pem -out sequence.pem");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-in one.pem -item X509",
                "-in one.pem -item X509 -noout",
                "-in one.pem -item X509_CRL",
                "-in one.pem -item x509",
                "-in request.pem -item X509_REQ",
                "-in rsa.pem -item RSAPrivateKey",
                "-in key -item PKCS8_PRIV_KEY_INFO",
                "-in trinomial.pem -item ECPKPARAMETERS",
                "-in pentanomial.pem -item ECPARAMETERS",
                "-in prime.pem -item ECPKPARAMETERS",
                "-in dh.pem -item DHparams",
                "-genstr SEQUENCE:parameters -genconf config -item DHparams",
                "-inform DER -in one.p12 -item PKCS12",
                "-inform DER -in request.der -item OCSP_REQUEST",
                "-inform DER -in answer.der -item OCSP_RESPONSE",
                "-in carrier.pem -item PKCS7",
                "-in signed.pem -item CMS_ContentInfo",
                "-in encrypted.pem -item X509_SIG",
                "-in sequence.pem -item NETSCAPE_CERT_SEQUENCE",
                "-genstr INT:-5 -item INT32",
                "-genstr INT:5 -item UINT64",
                "-genstr INT:-5 -item UINT64",
                "-genstr INT:0x10000000000000000 -item INT64",
                "-genstr INT:0x12345 -item BIGNUM",
                "-genstr BOOL:TRUE -item ASN1_FBOOLEAN",
                "-genstr ENUM:5 -item ASN1_ENUMERATED",
                "-genstr UTF8:hello -item DISPLAYTEXT",
                "-genstr EXP:3,UTF8:hello -item ASN1_ANY",
                "-item"
            })
    void a_structure_is_printed_by_the_names_of_its_fields(String options) {
        bench.bothSay("asn1parse " + options);
    }

    @ParameterizedTest
    @CsvSource({
        "Subject Alternative Name, GENERAL_NAMES",
        "Certificate Policies, CERTIFICATEPOLICIES",
        "Basic Constraints, BASIC_CONSTRAINTS",
        "Name Constraints, NAME_CONSTRAINTS",
        "CRL Distribution Points, CRL_DIST_POINTS",
        "Issuing Distribution Point, ISSUING_DIST_POINT",
        "Policy Mappings, POLICY_MAPPINGS",
        "Policy Constraints, POLICY_CONSTRAINTS",
        "Authority Information Access, AUTHORITY_INFO_ACCESS",
        "Authority Key Identifier, AUTHORITY_KEYID",
        "Extended Key Usage, EXTENDED_KEY_USAGE",
        "sbgp-autonomousSysNum, ASIdentifiers"
    })
    void the_value_of_an_extension_is_printed_by_its_type(String extension, String type) {
        Pattern value = Pattern.compile(
                Pattern.quote(extension) + "\n(?:.*BOOLEAN.*\n)? *(\\d+):d=\\d+ +hl=\\d+ l= *\\d+ prim: OCTET STRING");
        Matcher found = value.matcher(bench.openssl("asn1parse -in one.pem").out());
        assertThat(found.find()).isTrue();

        bench.bothSay("asn1parse -in one.pem -strparse " + found.group(1) + " -item " + type);
    }

    @Test
    void the_contents_of_a_pkcs12_file_are_printed_bag_by_bag() {
        Matcher contents = Pattern.compile("(\\d+):.*OCTET STRING")
                .matcher(bench.openssl("asn1parse -inform DER -in one.p12").out());
        assertThat(contents.find()).isTrue();
        String safes = "asn1parse -inform DER -in one.p12 -strparse " + contents.group(1);
        bench.bothSay(safes + " -item PKCS12_AUTHSAFES");

        Matcher bags = Pattern.compile("(\\d+):.*OCTET STRING")
                .matcher(bench.openssl(safes).out());
        assertThat(bags.results().toList())
                .hasSize(2)
                .allSatisfy(bag -> bench.bothSay(safes + " -strparse " + bag.group(1) + " -item PKCS12_SAFEBAGS"));
    }

    @Test
    void every_type_that_openssl_lists_takes_or_refuses_what_openssl_does() {
        Ran unknown = bench.openssl("asn1parse -in one.pem -item none");
        List<String> types = unknown.err()
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
        assertThat(StructureItem.names()).isEqualTo(types);

        bench.bothSay("asn1parse -in one.pem -item none");
        types.forEach(type -> bench.bothSay("asn1parse -in one.pem -offset 4 -item " + type));
        types.forEach(type -> bench.bothSay("asn1parse -in one.pem -offset 13 -item " + type));
    }

    @Test
    void a_text_without_end_is_given_up_in_words() throws IOException {
        byte[] points = new byte[2 * 700_000];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = 0x30;
        }
        Files.write(bench.file("points.der"), Der.sequence(points));
        Ran item = bench.signet("asn1parse -inform DER -in points.der -item CRL_DIST_POINTS --explain");
        assertThat(item.exitCode()).isEqualTo(1);
        assertThat(item.err()).isEqualTo("""
                Error parsing item CRL_DIST_POINTS
                  why: its text is longer than 33554432 characters
                """);

        byte[] algorithm = Der.sequence(Der.oid(Oid.of("1.2.3.4.5.6.7.8.9")));
        byte[] signed = Der.sequence(
                Der.integer(1),
                Der.setOf(Collections.nCopies(490_000, algorithm)),
                Der.sequence(Der.oid(Oid.of("1.2.840.113549.1.7.1"))),
                Der.setOf(List.of()));
        Files.write(
                bench.file("algorithms.der"),
                Der.sequence(Der.oid(Oid.of("1.2.840.113549.1.7.2")), Der.explicit(0, signed)));
        Ran message = bench.signet("pkcs7 -inform DER -in algorithms.der -print -noout");
        assertThat(message.exitCode()).as(message.err()).isEqualTo(1);
        assertThat(message.err()).startsWith("Error printing PKCS7 object: its text is longer than ");
        Ran printed = bench.signet("cms -cmsout -inform DER -in algorithms.der -print -noout");
        assertThat(printed.exitCode()).isPositive();
        assertThat(printed.err()).startsWith("Error printing the message: its text is longer than ");
    }

    @Test
    void a_type_in_other_letters_is_suggested_and_does_not_go_with_json() {
        Ran unknown = bench.signet("asn1parse -in one.pem -item x509 --explain");
        assertThat(unknown.err()).startsWith("Unknown item name x509\n  try: -item X509\nSupported types:\n");

        Ran both = bench.signet("asn1parse -in one.pem -item X509 --json");
        assertThat(both.exitCode()).isEqualTo(1);
        assertThat(both.out()).isEmpty();
        assertThat(both.err()).contains("-item and --json");
    }

    @Test
    void structures_in_each_other_are_read_as_deep_as_openssl_reads_them() throws IOException {
        for (int depth : new int[] {20, 28, 29, 5000}) {
            byte[] bags = Der.sequence();
            for (int i = 0; i < depth; i++) {
                bags = Der.sequence(Der.sequence(Der.oid(Oid.of("1.2.840.113549.1.12.10.1.6")), Der.explicit(0, bags)));
            }
            Files.write(bench.file("bags.der"), bags);
            bench.bothSay("asn1parse -inform DER -in bags.der -item PKCS12_SAFEBAGS");
        }
    }
}
