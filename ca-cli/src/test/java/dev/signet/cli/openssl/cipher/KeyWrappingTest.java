package dev.signet.cli.openssl.cipher;

import dev.signet.cli.openssl.message.Workbench;
import dev.signet.core.peer.Peer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ciphers of {@code enc} that wrap keys, and the derivation of the keys that wrap, beside the real openssl. */
class KeyWrappingTest {
    private static final String KEY = "000102030405060708090a0b0c0d0e0f";

    private static Workbench bench;

    @BeforeAll
    static void makeFiles(@TempDir Path directory) {
        Peer.assumeInstalled("openssl");
        bench = new Workbench(directory);
        bench.write("whole", "a key of 24 octets long!");
        bench.write("odd", "not a whole number");
        bench.write("short", "8 octets");
    }

    @ParameterizedTest
    @CsvSource({
        "id-aes128-wrap, 1, a6a6a6a6a6a6a6a6",
        "aes256-wrap, 2, a6a6a6a6a6a6a6a6",
        "AES-128-WRAP-INV, 1, a6a6a6a6a6a6a6a6",
        "id-aes128-wrap-pad, 1, a65959a6",
        "aes-256-wrap-pad, 2, a65959a6",
        "AES-128-WRAP-PAD-INV, 1, a65959a6"
    })
    void keys_are_wrapped_as_openssl_wraps_them(String cipher, int times, String iv) {
        String options = "-" + cipher + " -K " + KEY.repeat(times) + " -iv " + iv + " -in ";
        for (String file : new String[] {"whole", "odd", "short"}) {
            bench.bothSay("enc " + options + file + " -a");
        }
        bench.opensslDoes("enc " + options + "whole -out wrapped");
        bench.bothSay("enc -d " + options + "wrapped");
        bench.bothSay("enc -d " + options.replace("-iv a6", "-iv a7") + "wrapped");
        bench.bothSay("enc -d " + options + "odd");
    }

    @Test
    void triple_des_wraps_with_randomness() {
        String options = "-des3-wrap -K " + KEY + "1011121314151617 -in ";
        bench.signetDoes("enc " + options + "whole -out wrapped");
        bench.bothSay("enc -d " + options + "wrapped");

        bench.opensslDoes("enc " + options + "whole -out wrapped");
        bench.bothSay("enc -d " + options + "wrapped");
        bench.bothSay("enc -d " + options + "whole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-kdfopt cekalg:id-aes128-wrap X942KDF-ASN1",
                "-kdfopt cekalg:2.16.840.1.101.3.4.1.45 X942KDF-ASN1",
                "-kdfopt cekalg:des3-wrap -kdfopt hexukm:0123 X942KDF",
                "-kdfopt cekalg:AES-192-WRAP -kdfopt partyu-info:a -kdfopt partyv-info:b -kdfopt supp-pubinfo:c"
                        + " -kdfopt supp-privinfo:d X942KDF-ASN1",
                "-kdfopt cekalg:AES-256-WRAP -kdfopt use-keybits:0 X942KDF-ASN1",
                "-kdfopt cekalg:AES-128-WRAP -kdfopt hexacvp-info:a0020400 X942KDF-ASN1",
                "-kdfopt cekalg:AES-128-WRAP -kdfopt hexacvp-info:a0020400 -kdfopt ukm:a X942KDF-ASN1",
                "-kdfopt cekalg:AES-128-CBC X942KDF-ASN1",
                "X942KDF-ASN1"
            })
    void wrapping_keys_are_derived_as_openssl_does(String options) {
        bench.bothSay("kdf -keylen 40 -kdfopt digest:SHA1 -kdfopt hexsecret:" + KEY + " " + options);
    }
}
