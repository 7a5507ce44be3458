package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.peer.Peer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that only show a certificate start quickly because they load no cryptography. */
final class ReadingWithoutCryptographyTest {
    @TempDir
    Path directory;

    @Test
    void describing_a_public_key_loads_neither_bouncy_castle_nor_the_jca() throws Exception {
        for (PrivateKeyInfo key : List.of(TestKeys.RSA, TestKeys.P256, TestKeys.ED25519)) {
            byte[] log = Peer.mustRun(
                    directory,
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xlog:class+load",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Reading.class.getName(),
                    Base64.getEncoder().encodeToString(key.publicKey().encoded()));
            assertThat(new String(log, StandardCharsets.UTF_8))
                    .contains("description " + key.publicKey())
                    .contains("dev.signet.core.key.PublicKeyInfo ")
                    .doesNotContain(
                            " org.bouncycastle.",
                            " java.security.Signature ",
                            " java.security.MessageDigest ",
                            " javax.crypto.");
        }
    }

    static final class Reading {
        public static void main(String[] arguments) {
            PublicKeyInfo key = PublicKeyInfo.parse(Base64.getDecoder().decode(arguments[0]));
            System.out.println("description " + key);
        }

        private Reading() {}
    }
}
