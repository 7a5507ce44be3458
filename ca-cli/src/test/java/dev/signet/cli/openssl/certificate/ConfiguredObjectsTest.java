package dev.signet.cli.openssl.certificate;

import dev.signet.cli.openssl.message.Workbench;
import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that the configuration of all commands has for object identifiers, beside the real openssl. */
class ConfiguredObjectsTest {
    private static final String REST = """
            [req]
            distinguished_name = dn
            prompt = no
            [dn]
            CN = x
            mine = hello
            [v3]
            extendedKeyUsage = use
            certificatePolicies = mine
            """;

    private static final String OBJECTS = """
            openssl_conf = init
            [init]
            providers = none
            oid_section = objects
            [none]
            [objects]
            mine = 1.2.3.4.5
            use = My long use, 1.2.3.4.6
            """ + REST;

    private static Workbench bench;

    @BeforeAll
    static void makeCertificate(@TempDir Path directory) {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.write("init.cnf", OBJECTS);
        bench.write("v3.cnf", REST);
        bench.opensslDoes("genpkey -algorithm ED25519 -out key");
        bench.opensslDoes("req -config init.cnf -new -key key -out csr");
        bench.opensslDoes("req -config init.cnf -x509 -new -key key -extensions v3 -out crt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x509 -in crt -noout -text",
                "x509 -in crt -noout -subject -nameopt lname,sep_comma_plus",
                "x509 -in crt -noout -text -certopt no_sigdump -addtrust use",
                "x509 -req -in csr -signkey key -extfile v3.cnf -extensions v3 -noout -ext extendedKeyUsage",
                "x509 -new -subj /mine=x -key key -noout -subject",
                "req -in csr -noout -subject",
                "req -new -key key -subj /mine=a/CN=b -noout -subject",
                "asn1parse -in crt",
                "asn1parse -genstr OID:use",
                "verify -policy mine -CAfile crt crt",
                "storeutl -text -noout crt",
                "ts -query -data key -tspolicy mine -text -no_nonce",
            })
    void count_in_all_commands(String line) {
        bench.bothSayConfigured("init.cnf", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "req -in csr -noout -subject -config init.cnf -verbose",
                "req -new -key key -config init.cnf -noout -subject",
                "ts -query -data key -tspolicy mine -text -no_nonce -config init.cnf",
            })
    void count_in_a_command_that_is_given_their_configuration(String line) {
        bench.bothSay(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CN = 1.2.3.4.5",
                "a = commonName, 1.2.3.4.5",
                "a = 1.2.3.4.6;a = 1.2.3.4.5",
                "a = 1 2 3 4 5",
                "a = Long, with comma, 1.2.3.4.5",
                "a = , 1.2.3.4.5",
                "a = 1.2.3.4.5;wrong;b = 1.2.3.4.6",
                "a = 2.5.4.3;b = 1.2.3.4.5",
                "a = none;b = 1.2.3.4.5",
            })
    void are_added_up_to_the_first_that_is_none(String lines) {
        bench.write("some.cnf", "openssl_conf = i\n[i]\noid_section = o\n[o]\n" + lines.replace(';', '\n'));
        bench.bothSayConfigured("some.cnf", "x509 -in crt -noout -subject");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oid_section.1 = p;oid_section.2 = o",
                "unknown = x;oid_section = o",
                "oid_section = missing;oid_section.2 = o",
                "",
            })
    void are_sought_in_the_sections_of_known_modules(String lines) {
        bench.write(
                "some.cnf",
                "openssl_conf = i\n[p]\nb = 1.2.3.4.9\n[o]\na = 1.2.3.4.5\n[i]\n" + lines.replace(';', '\n'));
        bench.bothSayConfigured("some.cnf", "x509 -in crt -noout -subject");
    }

    @Test
    void are_missed_in_silence_if_there_is_no_such_file() {
        bench.bothSayConfigured("missing.cnf", "x509 -in crt -noout -subject");
    }

    @Test
    void do_not_outlive_the_command() {
        bench.bothSayConfigured("init.cnf", "x509 -in crt -noout -subject");
        bench.bothSay("x509 -in crt -noout -subject");
    }
}
