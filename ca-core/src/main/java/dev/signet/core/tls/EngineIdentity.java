package dev.signet.core.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed448PrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.CertificateStatus;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentialedDecryptor;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsExtensionsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedDecryptor;
import org.bouncycastle.tls.crypto.impl.bc.BcDefaultTlsCredentialedSigner;
import org.jspecify.annotations.Nullable;

/** A {@link TlsIdentity} as the engine uses it. */
@SuppressWarnings("JdkObsolete") // the engine's interface is made of Hashtable and Vector
final class EngineIdentity {
    private static final int BITS_PER_OCTET = 8;

    private final EngineCrypto crypto;
    private final AsymmetricKeyParameter key;
    private final TlsCertificate[] chain;

    EngineIdentity(EngineCrypto crypto, TlsIdentity identity) throws IOException {
        this.crypto = crypto;
        key = PrivateKeyFactory.createKey(identity.privateKey());
        chain = new TlsCertificate[identity.certificates().size()];
        for (int i = 0; i < chain.length; i++) {
            chain[i] = crypto.createCertificate(identity.certificates().get(i));
        }
    }

    /** Returns its own certificate, in DER. */
    byte[] certificate() throws IOException {
        return chain[0].getEncoded();
    }

    boolean isRsa() {
        return key instanceof RSAKeyParameters;
    }

    /** Returns whether suites with ECDSA can use it; the Edwards curves sign for those too. */
    boolean isEcdsaLike() {
        return key instanceof ECPrivateKeyParameters
                || key instanceof Ed25519PrivateKeyParameters
                || key instanceof Ed448PrivateKeyParameters;
    }

    /** Returns the first of the peer's schemes that the key can sign with, or -1. */
    int choose(List<Integer> peerSchemes, List<Integer> ownSchemes, boolean tls13) {
        for (int scheme : peerSchemes) {
            if (ownSchemes.contains(scheme) && signs(scheme, tls13)) {
                return scheme;
            }
        }
        return -1;
    }

    private boolean signs(int scheme, boolean tls13) {
        if (tls13 && !SignatureSchemes.in13(scheme)) {
            return false;
        }
        String type = SignatureSchemes.type(scheme);
        if (type == null) {
            return false;
        }
        if (key instanceof RSAKeyParameters rsa) {
            boolean pssKey = scheme >= 0x0809 && scheme <= 0x080b;
            return !pssKey
                    && (type.equals("RSA")
                            || type.equals("RSA-PSS")
                                    && pssFits(scheme, rsa.getModulus().bitLength()));
        }
        if (key instanceof ECPrivateKeyParameters ec) {
            int bits = ec.getParameters().getN().bitLength();
            return type.equals("ECDSA") && (!tls13 || bits == curveBits(scheme));
        }
        return key instanceof Ed25519PrivateKeyParameters && type.equals("ed25519")
                || key instanceof Ed448PrivateKeyParameters && type.equals("ed448")
                || key instanceof MLDSAPrivateKeyParameters lattice
                        && type.equals(lattice.getParameters()
                                .getName()
                                .replace("-", "")
                                .toLowerCase(Locale.ROOT));
    }

    /** A PSS signature holds the hash, a salt as long, and two octets. */
    private static boolean pssFits(int scheme, int bits) {
        int hash = 32 + 16 * ((scheme - 0x0804) % 5);
        return bits >= BITS_PER_OCTET * (2 * hash + 2);
    }

    private static int curveBits(int scheme) {
        return switch (scheme) {
            case 0x0403 -> 256;
            case 0x0503 -> 384;
            case 0x0603 -> 521;
            default -> 0;
        };
    }

    /** Returns whether each certificate of the chain is signed with a scheme that both sides take. */
    boolean signedWith(List<Integer> peerSchemes, List<Integer> ownSchemes) {
        Set<String> shared = new HashSet<>();
        for (int scheme : peerSchemes) {
            String algorithm = ownSchemes.contains(scheme) ? SignatureSchemes.certificateAlgorithm(scheme) : null;
            if (algorithm != null) {
                shared.add(algorithm);
            }
        }
        for (TlsCertificate certificate : chain) {
            if (!shared.contains(certificate.getSigAlgOID())) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether one of the authorities, as names in DER, issued a certificate of the chain; true if there are none. */
    boolean issuedByOneOf(List<byte[]> authorities) throws IOException {
        for (TlsCertificate certificate : chain) {
            byte[] issuer = org.bouncycastle.asn1.x509.Certificate.getInstance(certificate.getEncoded())
                    .getIssuer()
                    .getEncoded();
            if (authorities.stream().anyMatch(name -> Arrays.equals(name, issuer))) {
                return true;
            }
        }
        return authorities.isEmpty();
    }

    Certificate certificate(boolean tls13, @Nullable CertificateStatus status) throws IOException {
        if (!tls13) {
            return new Certificate(chain);
        }
        CertificateEntry[] entries = new CertificateEntry[chain.length];
        for (int i = 0; i < chain.length; i++) {
            Hashtable<Integer, byte[]> extensions = null;
            if (i == 0 && status != null) {
                extensions = new Hashtable<>();
                ByteArrayOutputStream encoded = new ByteArrayOutputStream();
                status.encode(encoded);
                extensions.put(TlsExtensionsUtils.EXT_status_request, encoded.toByteArray());
            }
            entries[i] = new CertificateEntry(chain[i], extensions);
        }
        return new Certificate(new byte[0], entries);
    }

    /** Returns what signs with a scheme; -1 for the one that TLS 1.0 and 1.1 prescribe. */
    TlsCredentialedSigner signer(
            TlsContext context,
            int scheme,
            boolean tls13,
            byte @Nullable [] requestContext,
            @Nullable CertificateStatus status)
            throws IOException {
        SignatureAndHashAlgorithm algorithm = scheme < 0 ? null : SignatureScheme.getSignatureAndHashAlgorithm(scheme);
        Certificate certificate = certificate(tls13, status);
        if (requestContext != null && requestContext.length > 0) {
            certificate = new Certificate(requestContext, certificate.getCertificateEntryList());
        }
        return new BcDefaultTlsCredentialedSigner(
                new TlsCryptoParameters(context), crypto, key, certificate, algorithm);
    }

    /** Returns what decrypts the secret of a handshake with RSA key exchange. */
    TlsCredentialedDecryptor decryptor() throws IOException {
        return new BcDefaultTlsCredentialedDecryptor(crypto, certificate(false, null), key);
    }
}
