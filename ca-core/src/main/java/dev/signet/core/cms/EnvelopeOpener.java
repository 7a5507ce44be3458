package dev.signet.core.cms;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.DHParameters;
import org.bouncycastle.crypto.params.DHPrivateKeyParameters;
import org.bouncycastle.crypto.params.DHPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.jspecify.annotations.Nullable;

/**
 * Opens an envelope: finds the key of its content with one of a recipient's secrets, and then the content.
 *
 * <p>A key that RSA does not decrypt is replaced by a random one, so that nobody can tell wrong padding from wrong content (RFC
 * 3218), unless that is asked for.
 */
public final class EnvelopeOpener {
    /** Recipients with a password that are tried: who writes a message needs one. */
    private static final int MAX_PASSWORDS = 4;

    private final EnvelopedData envelope;
    private final SecureRandom random;
    private final boolean telling;
    private byte @Nullable [] key;

    /**
     * Starts on an envelope.
     *
     * @param telling whether to say at once that a key does not decrypt
     */
    public EnvelopeOpener(EnvelopedData envelope, SecureRandom random, boolean telling) {
        this.envelope = envelope;
        this.random = random;
        this.telling = telling;
    }

    private ContentCipher cipher() {
        return ContentCipher.of(envelope.content().algorithm());
    }

    /**
     * Finds the key with a private key.
     *
     * @param pkcs8 the unencrypted private key
     * @param certificate that of the recipient; null to try every one
     * @param originator whose key the recipient's agrees with, where the message does not hold that key but names its certificate;
     *     null if none is at hand
     * @return false if there is no recipient that this can be, or it is certain that the key does not open it
     */
    public boolean unlock(byte[] pkcs8, @Nullable Certificate certificate, @Nullable Certificate originator) {
        AsymmetricKeyParameter privateKey = privateKey(pkcs8);
        if (privateKey == null) {
            return false;
        }
        return privateKey instanceof RSAKeyParameters
                ? unlockTransported(privateKey, certificate)
                : unlockAgreed(privateKey, certificate, originator);
    }

    private boolean unlockAgreed(
            AsymmetricKeyParameter privateKey, @Nullable Certificate certificate, @Nullable Certificate originator) {
        for (RecipientInfo recipient : envelope.recipients()) {
            if (recipient instanceof RecipientInfo.Agreed agreed) {
                for (RecipientInfo.AgreedKey wrapped : agreed.keys()) {
                    if (certificate == null || wrapped.recipient().matches(certificate)) {
                        key = unwrap(agreed, wrapped, privateKey, originator);
                        return key != null;
                    }
                }
            }
        }
        return false;
    }

    private boolean unlockTransported(AsymmetricKeyParameter privateKey, @Nullable Certificate certificate) {
        TransportedKey found = new TransportedKey(cipher(), random);
        boolean matched = false;
        for (RecipientInfo recipient : envelope.recipients()) {
            if (recipient instanceof RecipientInfo.Transported transported
                    && (certificate == null || transported.recipient().matches(certificate))) {
                matched = true;
                found.attempt(KeyTransport.of(transported.algorithm()), privateKey, transported.key());
                if (certificate != null) {
                    break;
                }
            }
        }
        if (!matched || telling && !found.opened()) {
            return false;
        }
        key = found.key();
        return true;
    }

    private static @Nullable AsymmetricKeyParameter privateKey(byte[] pkcs8) {
        try {
            AsymmetricKeyParameter agreeing = diffieHellman(pkcs8);
            AsymmetricKeyParameter parsed = agreeing == null ? PrivateKeyFactory.createKey(pkcs8) : agreeing;
            boolean usable = parsed instanceof RSAKeyParameters
                    || parsed instanceof ECPrivateKeyParameters
                    || parsed instanceof DHPrivateKeyParameters;
            return usable ? parsed : null;
        } catch (IOException | RuntimeException unknown) {
            return null;
        }
    }

    /** Reads a key of X9.42, which Bouncy Castle does not; null if it is of another sort. */
    private static @Nullable AsymmetricKeyParameter diffieHellman(byte[] pkcs8) {
        List<DerNode> fields = DerNode.parse(pkcs8).children();
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.parse(fields.get(1));
        if (!algorithm.oid().equals(CmsOids.DH)) {
            return null;
        }
        DerReader domain = algorithm.parsedParameters().reader(Tag.SEQUENCE, "DomainParameters");
        BigInteger p = domain.next(Tag.INTEGER, "p").integer();
        BigInteger g = domain.next(Tag.INTEGER, "g").integer();
        BigInteger q = domain.next(Tag.INTEGER, "q").integer();
        BigInteger x = DerNode.parse(fields.get(2).content()).integer();
        return new DHPrivateKeyParameters(x, new DHParameters(p, g, q));
    }

    private static byte @Nullable [] unwrap(
            RecipientInfo.Agreed agreed,
            RecipientInfo.AgreedKey wrapped,
            AsymmetricKeyParameter privateKey,
            @Nullable Certificate peer) {
        KeyAgreement agreement = KeyAgreement.of(agreed.algorithm());
        AlgorithmIdentifier wrapAlgorithm =
                AlgorithmIdentifier.parse(agreed.algorithm().parsedParameters());
        KeyWrap wrap = KeyWrap.of(wrapAlgorithm);
        AsymmetricKeyParameter originator =
                peer != null ? Envelope.publicKey(peer) : originator(agreed.originator(), privateKey);
        byte[] wrappingKey =
                agreement.derive(privateKey, originator, wrapAlgorithm, wrap.keyLength(), agreed.userMaterial());
        try {
            return wrap.unwrap(wrappingKey, wrapped.key());
        } catch (CmsException wrong) {
            return null;
        }
    }

    /** The parameters of the originator's key may be left out: they are those of the recipient's. */
    private static AsymmetricKeyParameter originator(byte[] encoded, AsymmetricKeyParameter privateKey) {
        DerNode node = DerNode.parse(encoded);
        if (!node.is(Tag.contextConstructed(1))) {
            throw new CmsException("the key of the originator is not in the message");
        }
        DerReader reader = node.reader();
        AlgorithmIdentifier algorithm = AlgorithmIdentifier.parse(reader.next(Tag.SEQUENCE, "algorithm"));
        byte[] bits = reader.next(Tag.BIT_STRING, "publicKey").wholeOctets();
        try {
            if (privateKey instanceof ECPrivateKeyParameters number && !algorithm.hasParameters()) {
                return new ECPublicKeyParameters(
                        number.getParameters().getCurve().decodePoint(bits), number.getParameters());
            }
            if (privateKey instanceof DHPrivateKeyParameters number) {
                return new DHPublicKeyParameters(DerNode.parse(bits).integer(), number.getParameters());
            }
            return PublicKeyFactory.createKey(Der.sequence(algorithm.encoded(), Der.bitString(bits)));
        } catch (IOException | IllegalArgumentException unsound) {
            throw new CmsException("the key of the originator cannot be used");
        }
    }

    /**
     * Finds the key with a shared one.
     *
     * @param identifier that of the shared key; null to try every recipient
     */
    public boolean unlock(byte[] sharedKey, byte @Nullable [] identifier) {
        for (RecipientInfo recipient : envelope.recipients()) {
            if (recipient instanceof RecipientInfo.Shared shared
                    && (identifier == null || Arrays.equals(identifier, shared.keyIdentifier()))) {
                try {
                    KeyWrap wrap = KeyWrap.of(shared.algorithm());
                    if (wrap.keyLength() == sharedKey.length) {
                        key = wrap.unwrap(sharedKey, shared.key());
                        return true;
                    }
                } catch (CmsException wrong) {
                    key = null;
                }
                if (identifier != null) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Finds the key with a password. Each derivation may take long, so only the first few recipients are tried. */
    public boolean unlock(char[] password) {
        int tried = 0;
        for (RecipientInfo recipient : envelope.recipients()) {
            if (recipient instanceof RecipientInfo.UnderPassword wrapped && tried++ < MAX_PASSWORDS) {
                try {
                    key = unwrap(wrapped, password);
                    return true;
                } catch (CmsException | DerException wrong) {
                    key = null;
                }
            }
        }
        return false;
    }

    private static byte[] unwrap(RecipientInfo.UnderPassword wrapped, char[] password) {
        if (!wrapped.algorithm().oid().equals(CmsOids.PASSWORD_KEY_WRAP)) {
            throw new CmsException("the wrapping " + wrapped.algorithm().oid() + " is not known");
        }
        AlgorithmIdentifier inner =
                AlgorithmIdentifier.parse(wrapped.algorithm().parsedParameters());
        ContentCipher cipher = ContentCipher.of(inner);
        AlgorithmIdentifier derivation = wrapped.derivation();
        byte[] iv = ContentCipher.ivOf(inner);
        if (!cipher.chained() || iv.length != cipher.blockLength() || derivation == null) {
            throw new CmsException("the derivation of the key is not known");
        }
        byte[] wrappingKey = PasswordDerivation.parse(derivation).derive(password, cipher.keyLength());
        return PasswordWrap.unwrap(cipher, wrappingKey, iv, wrapped.key());
    }

    /**
     * Returns the content.
     *
     * @param detached the encrypted content, if it is not in the message
     * @throws CmsException if the key is not the right one, or something was changed
     */
    public byte[] open(byte @Nullable [] detached) {
        byte[] encrypted = envelope.content().octets();
        if (encrypted == null) {
            encrypted = detached;
        }
        if (encrypted == null || key == null) {
            throw new CmsException(encrypted == null ? "no content" : "no key");
        }
        byte[] mac = envelope.mac();
        byte[] attributes = envelope.authenticatedAttributes();
        try {
            ContentCipher cipher = cipher();
            if (cipher.authenticated() != (mac != null)) {
                throw new CmsException("the cipher does not go with the type of the message");
            }
            return cipher.decrypt(
                    envelope.content().algorithm(),
                    key,
                    encrypted,
                    mac == null ? new byte[0] : mac,
                    attributes == null ? new byte[0] : attributes);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
