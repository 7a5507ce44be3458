package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.generators.DHKeyPairGenerator;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DHKeyGenerationParameters;
import org.bouncycastle.crypto.params.DHPublicKeyParameters;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.jspecify.annotations.Nullable;

/** Encrypts a content with a new key, and that key for any number of recipients. */
public final class Envelope {
    private static final int ITERATIONS = 2048;
    private static final int SALT_LENGTH = 8;

    private final ContentCipher cipher;
    private final SecureRandom random;
    private final byte[] key;
    private final List<RecipientInfo> recipients = new ArrayList<>();

    /** Starts an envelope. */
    public Envelope(ContentCipher cipher, SecureRandom random) {
        this.cipher = cipher;
        this.random = random;
        this.key = new byte[cipher.keyLength()];
        random.nextBytes(key);
    }

    /**
     * How one recipient is to get the key.
     *
     * @param byKeyIdentifier whether the certificate is named by its subject key identifier
     * @param transport how RSA encrypts
     * @param agreement how a key is agreed on
     * @param wrap what wraps the key after an agreement; null for what suits the cipher
     */
    public record Manner(
            boolean byKeyIdentifier,
            KeyTransport transport,
            KeyAgreement agreement,
            @Nullable KeyWrap wrap) {}

    /**
     * Adds a recipient.
     *
     * @throws CmsException if its key is of no sort that this can be done with
     */
    public void add(Certificate recipient, Manner manner) {
        PartyIdentifier identifier = manner.byKeyIdentifier()
                ? PartyIdentifier.byKey(recipient)
                        .orElseThrow(() -> new CmsException("the certificate has no key identifier"))
                : PartyIdentifier.of(recipient);
        AsymmetricKeyParameter publicKey = publicKey(recipient);
        if (publicKey instanceof RSAKeyParameters) {
            recipients.add(new RecipientInfo.Transported(
                    identifier,
                    manner.transport().algorithm(),
                    manner.transport().encrypt(publicKey, key, random)));
        } else if (publicKey instanceof ECPublicKeyParameters point) {
            ECKeyPairGenerator generator = new ECKeyPairGenerator();
            generator.init(new ECKeyGenerationParameters(point.getParameters(), random));
            agree(identifier, publicKey, generator, manner.agreement(), manner.wrap());
        } else if (publicKey instanceof DHPublicKeyParameters point) {
            DHKeyPairGenerator generator = new DHKeyPairGenerator();
            generator.init(new DHKeyGenerationParameters(random, point.getParameters()));
            agree(identifier, publicKey, generator, KeyAgreement.diffieHellman(), manner.wrap());
        } else {
            throw new CmsException("the key type is not supported for encryption");
        }
    }

    static AsymmetricKeyParameter publicKey(Certificate certificate) {
        try {
            return PublicKeyFactory.createKey(certificate.publicKey().encoded());
        } catch (IOException | RuntimeException unknown) {
            throw new CmsException("the key of the certificate cannot be used");
        }
    }

    private void agree(
            PartyIdentifier identifier,
            AsymmetricKeyParameter publicKey,
            AsymmetricCipherKeyPairGenerator generator,
            KeyAgreement agreement,
            @Nullable KeyWrap wanted) {
        KeyWrap wrap = wanted == null ? KeyWrap.suiting(cipher) : wanted;
        AsymmetricCipherKeyPair ephemeral = generator.generateKeyPair();
        byte[] wrappingKey =
                agreement.derive(ephemeral.getPrivate(), publicKey, wrap.algorithm(), wrap.keyLength(), null);
        RecipientInfo.AgreedKey wrapped = new RecipientInfo.AgreedKey(identifier, wrap.wrap(wrappingKey, key, random));
        recipients.add(RecipientInfo.Agreed.of(originator(ephemeral.getPublic()), agreement.algorithm(wrap), wrapped));
    }

    /** An OriginatorPublicKey, whose parameters are those of the recipient's key. */
    private static byte[] originator(AsymmetricKeyParameter ephemeral) {
        boolean curve = ephemeral instanceof ECPublicKeyParameters;
        byte[] bits = ephemeral instanceof ECPublicKeyParameters point
                ? point.getQ().getEncoded(false)
                : Der.integer(((DHPublicKeyParameters) ephemeral).getY());
        return Der.element(
                Tag.contextConstructed(1), Der.sequence(Der.oid(curve ? CmsOids.EC : CmsOids.DH)), Der.bitString(bits));
    }

    /**
     * Adds a recipient that shares a key with the sender.
     *
     * @throws CmsException if the key has no length that AES has
     */
    public void add(byte[] sharedKey, byte[] keyIdentifier) {
        KeyWrap wrap = KeyWrap.forKeyOf(sharedKey.length);
        if (wrap == null) {
            throw new CmsException("invalid key length");
        }
        recipients.add(new RecipientInfo.Shared(keyIdentifier, wrap.algorithm(), wrap.wrap(sharedKey, key, random)));
    }

    /** Adds recipients that know a password. */
    public void add(char[] password) {
        if (!cipher.chained()) {
            throw new CmsException("the cipher cannot wrap keys");
        }
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        AlgorithmIdentifier derivation = PasswordDerivation.identifier(salt, ITERATIONS);
        AlgorithmIdentifier inner = cipher.algorithm(random);
        byte[] wrappingKey = PasswordDerivation.parse(derivation).derive(password, cipher.keyLength());
        byte[] wrapped = PasswordWrap.wrap(cipher, wrappingKey, ContentCipher.ivOf(inner), key, random);
        recipients.add(new RecipientInfo.UnderPassword(
                derivation, new AlgorithmIdentifier(CmsOids.PASSWORD_KEY_WRAP, inner.encoded()), wrapped));
    }

    /** Returns the encrypted content with its recipients; the key is forgotten. */
    public EnvelopedData close(byte[] content, Oid contentType) {
        ContentCipher.Encrypted encrypted = cipher.encrypt(key, content, new byte[0], random);
        Arrays.fill(key, (byte) 0);
        EncryptedContent sealed = new EncryptedContent(contentType, encrypted.algorithm(), encrypted.octets());
        return cipher.authenticated()
                ? EnvelopedData.authenticated(recipients, sealed, encrypted.mac())
                : EnvelopedData.of(recipients, sealed);
    }
}
