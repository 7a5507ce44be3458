package dev.signet.core.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.problem.SignetException;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Any octets at all, read as a PKCS#12 file, end with its contents or with a problem. */
final class Pkcs12FuzzTest {
    private static final char[] PASSPHRASE = "passphrase".toCharArray();

    static Stream<byte[]> seeds() {
        SecureRandom random = new SecureRandom();
        PrivateKeyInfo key = KeyAlgorithm.ec(NamedCurve.P_256).generate(random);
        KeyStoreContents contents = KeyStoreContents.of(new KeyEntry("seed", key, TestChain.withLeaf(key)));
        byte[] file = Pkcs12.write(contents, PASSPHRASE, Pkcs12Protection.LEGACY, random);
        List<DerNode> fields = DerNode.parse(file).children();
        byte[] withoutMac = Der.sequence(fields.get(0).encoded(), fields.get(1).encoded());
        return Stream.of(file, withoutMac);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void a_pkcs12_file_is_read_or_refused(byte[] file) {
        try {
            assertThat(Pkcs12.read(file, "fuzz", PassphraseSource.of(PASSPHRASE))
                            .keys())
                    .isNotNull();
        } catch (SignetException expected) {
            assertThat(expected.problem().what()).isNotEmpty();
        }
    }
}
