package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.junit.jupiter.api.Test;

class Sm2SignaturesTest {
    private static final byte[] DATA = "data".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ALICE = "alice@example".getBytes(StandardCharsets.UTF_8);

    private final ECDomainParameters domain = domain();
    private final BigInteger secret = new BigInteger(250, new SecureRandom()).add(BigInteger.ONE);
    private final byte[] point = domain.getG().multiply(secret).normalize().getEncoded(false);

    private static ECDomainParameters domain() {
        X9ECParameters curve = GMNamedCurves.getByName("sm2p256v1");
        return new ECDomainParameters(curve);
    }

    private byte[] signature(byte[] identity) throws CryptoException {
        SM2Signer signer = new SM2Signer();
        signer.init(
                true,
                new ParametersWithID(
                        new ParametersWithRandom(new ECPrivateKeyParameters(secret, domain), new SecureRandom()),
                        identity));
        signer.update(DATA, 0, DATA.length);
        return signer.generateSignature();
    }

    @Test
    void a_signature_is_right_under_the_name_it_was_made_with() throws CryptoException {
        assertThat(Sm2Signatures.verify(point, ALICE, DATA, signature(ALICE))).isTrue();
        assertThat(Sm2Signatures.verify(point, new byte[0], DATA, signature(new byte[0])))
                .isTrue();
    }

    @Test
    void another_name_makes_it_wrong() throws CryptoException {
        assertThat(Sm2Signatures.verify(point, new byte[0], DATA, signature(ALICE)))
                .isFalse();
    }

    @Test
    void what_is_no_point_and_no_signature_is_wrong_and_no_exception() throws CryptoException {
        assertThat(Sm2Signatures.verify(new byte[] {4, 1, 2}, ALICE, DATA, signature(ALICE)))
                .isFalse();
        assertThat(Sm2Signatures.verify(point, ALICE, DATA, new byte[] {0x30, 1}))
                .isFalse();
    }
}
