package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.problem.SignetException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any octets at all, read as a private key file, end with a key or with a problem. */
final class PrivateKeyFileFuzzTest {
    private static final char[] PASSPHRASE = "passphrase".toCharArray();

    static Stream<byte[]> seeds() {
        return KeyFileSeeds.files(PASSPHRASE).stream();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void a_private_key_file_is_read_or_refused(byte[] file) {
        try {
            PrivateKeyInfo key = PrivateKeyFile.read(file, "fuzz", PassphraseSource.of(PASSPHRASE));
            assertThat(key.publicKey().defects()).isNotNull();
        } catch (SignetException expected) {
            assertThat(expected.problem().what()).contains("fuzz");
        }
    }
}
