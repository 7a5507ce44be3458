package dev.signet.core.keyfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.keyfile.KeyDocumentReader.Encoding;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostQuantumKeyTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static KeyDocument made(String algorithm) {
        return KeyRecipe.of(algorithm).key(RANDOM, KeyProgress.NONE);
    }

    private static KeyDocument read(byte[] der) {
        return KeyDocumentReader.privateKey(der, Encoding.DER, () -> null, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ML-DSA-44",
                "ml-dsa-65",
                "ML-DSA-87",
                "ML-KEM-512",
                "MLKEM-768",
                "ML-KEM-1024",
                "MLKEM512",
                "id-ml-dsa-44",
                "id-alg-ml-kem-512",
                "2.16.840.1.101.3.4.3.17",
                "SLH-DSA-SHAKE-128f"
            })
    void keys_come_back_as_they_were_written(String algorithm) {
        KeyDocument key = made(algorithm);

        KeyDocument back = read(key.pkcs8());

        assertThat(back.pkcs8()).isEqualTo(key.pkcs8());
        assertThat(back.check()).isTrue();
        assertThat(KeyDocumentReader.publicKeyInfo(key.publicKeyInfo()).publicKeyInfo())
                .isEqualTo(back.publicKeyInfo());
    }

    /** RFC 9881 section 6 has three forms: a seed, an expanded key, both. */
    @Test
    void all_forms_of_a_private_key_are_read() {
        KeyDocument key = made("ML-DSA-44");
        List<DerNode> both = inner(key).children();

        KeyDocument fromSeed =
                read(pkcs8(Der.element(Tag.context(0), both.get(0).content())));
        KeyDocument fromExpanded = read(pkcs8(both.get(1).encoded()));

        assertThat(fromSeed.pkcs8()).isEqualTo(key.pkcs8());
        assertThat(fromExpanded.publicKeyInfo()).isEqualTo(key.publicKeyInfo());
        assertThat(fromExpanded.pkcs8()).hasSizeLessThan(key.pkcs8().length);
    }

    @Test
    void a_seed_that_expands_to_another_key_is_refused() {
        byte[] seed = inner(made("ML-DSA-44")).children().get(0).encoded();
        byte[] expanded = inner(made("ML-DSA-44")).children().get(1).encoded();

        assertThat(read(pkcs8(Der.sequence(seed, expanded)))).isNull();
    }

    private static DerNode inner(KeyDocument key) {
        return DerNode.parse(DerNode.parse(key.pkcs8()).children().get(2).content());
    }

    private static byte[] pkcs8(byte[] key) {
        byte[] algorithm = Der.sequence(Der.oid(Oid.of("2.16.840.1.101.3.4.3.17")));
        return Der.sequence(Der.integer(0), algorithm, Der.octetString(key));
    }
}
