package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.CertificateInput;
import dev.signet.cli.openssl.io.Explanation;
import dev.signet.cli.openssl.io.ExtensionCopy;
import dev.signet.cli.openssl.io.KeyInput;
import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.CertificateDraft;
import dev.signet.core.config.CertificateSigning;
import dev.signet.core.config.ConfigValueException;
import dev.signet.core.config.ExtensionContext;
import dev.signet.core.csr.RequestDraft;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.keyfile.KeyDocument;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.RequestDocument;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes, changes and signs certificates for {@code x509}. */
final class X509Maker {
    private final X509Request request;
    private final X509MakerArguments arguments;
    private final Remarks remarks;
    private final Session session;
    private final char @Nullable [] passphrase;
    private final @Nullable SigningKey key;
    private final X509Materials materials;
    private final X509Extensions extensions;
    private @Nullable BigInteger serial;

    private X509Maker(
            X509Request request,
            X509MakerArguments arguments,
            Remarks remarks,
            Session session,
            X509Materials materials) {
        this.request = request;
        this.arguments = arguments;
        this.remarks = remarks;
        this.session = session;
        this.serial = arguments.serial;
        this.materials = materials;
        this.passphrase = materials.passphrase();
        this.key = materials.key();
        this.extensions = new X509Extensions(request, arguments, materials, session);
    }

    /** Returns what was made, or null after having said what is wrong. */
    static @Nullable Made make(X509Request request, X509MakerArguments arguments, Remarks remarks, Session session) {
        X509Materials materials = new X509Preparation(request, arguments, session).run();
        return materials == null ? null : new X509Maker(request, arguments, remarks, session, materials).make();
    }

    /**
     * What was made.
     *
     * @param shown what questions are answered about
     * @param written what is written as the certificate: other than what is shown if it was changed and not signed again
     * @param certificationRequest the request that was made in its place; null if none was
     * @param remarks what was noted on the way
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Made(
            CertificateDocument shown,
            CertificateDocument written,
            byte @Nullable [] certificationRequest,
            Remarks remarks) {
        /** What openssl keeps beside a certificate stays when the certificate is changed. */
        private Made withTrustOf(CertificateDocument original) {
            return new Made(shown.withTrustOf(original), written.withTrustOf(original), certificationRequest, remarks);
        }
    }

    private @Nullable Made make() {
        RequestDocument source = null;
        if (arguments.fromRequest) {
            source = VerifiedRequest.read(request, arguments, session);
            if (source == null) {
                return null;
            }
        } else if (!arguments.toRequest && arguments.copy != null) {
            say("Warning: ignoring -copy_extensions since neither -x509toreq nor -req is given");
        }
        try {
            return fresh() ? makeNew(source) : change();
        } catch (ConfigValueException wrong) {
            Explanation.of(session, wrong.getMessage());
            return null;
        } catch (DerException malformed) {
            say("Unable to load certificate");
            return null;
        }
    }

    private boolean fresh() {
        return arguments.fromRequest || arguments.newCertificate;
    }

    private void say(String words) {
        session.err().println(words);
    }

    private @Nullable Made makeNew(@Nullable RequestDocument source) {
        if (arguments.preserveDates) {
            say("Warning: ignoring -preserve_dates option with -req or -new");
        }
        if (arguments.key == null && arguments.authorityKey == null && arguments.authority == null) {
            say("We need a private key to sign with, use -key or -CAkey or -CA with private key");
            return null;
        }
        CertificateDraft draft = new CertificateDraft();
        RequestDraft requested = source == null ? null : RequestDraft.of(source.encoded());
        if (arguments.authority == null && serial == null) {
            serial = CertificateSigning.randomSerial(new SecureRandom());
        }
        if (requested != null && arguments.copy != null) {
            if (arguments.clearExtensions && arguments.copy != ExtensionCopy.NONE) {
                say("Must not use -clrext together with -copy_extensions");
                return null;
            }
            arguments.copy.apply(requested.requestedExtensions(), draft.extensions());
        } else if (requested != null) {
            remarks.lookAtDropped(requested.requestedExtensions());
        }
        if (requested != null) {
            draft.subject(requested.subject());
            draft.publicKeyInfo(requested.publicKeyInfo());
        }
        return finish(draft, null);
    }

    private @Nullable Made change() {
        CertificateDocument original =
                CertificateInput.read(session, request.input(), request.inputFormat(), passphrase, "certificate");
        return original == null ? null : finish(CertificateDraft.of(original.encoded()), original);
    }

    private @Nullable Made finish(CertificateDraft draft, @Nullable CertificateDocument original) {
        byte[] newSubject = materials.subject();
        PublicKeyInfo publicKey = materials.publicKey();
        if (newSubject != null) {
            draft.subject(newSubject);
        }
        if (publicKey != null) {
            draft.publicKeyInfo(publicKey.encoded());
        } else if (key != null) {
            draft.publicKeyInfo(key.publicKey().encoded());
        }
        CertificateDraft authority = null;
        if (arguments.authority != null) {
            CertificateDocument document = CertificateInput.read(
                    session, arguments.authority, arguments.authorityFormat, passphrase, "CA certificate");
            if (document == null) {
                return null;
            }
            authority = CertificateDraft.of(document.encoded());
        }
        extensions.leaveOut(draft);
        if (authority != null && !(number() && mayBeCertified(draft, original))) {
            return null;
        }
        if (serial != null) {
            draft.serialNumber(serial);
        }
        boolean signing = fresh() || key != null || authority != null;
        if (signing) {
            if (!arguments.preserveDates || fresh()) {
                arguments.validity.apply(draft);
            }
            byte[] issuer = materials.issuer();
            draft.issuer(issuer != null ? issuer : authority == null ? draft.subject() : authority.subject());
        }
        ExtensionContext context = extensions.context(draft, authority);
        if (!arguments.toRequest && !extensions.add(context, draft.extensions(), true, "extensions")) {
            return null;
        }
        if (arguments.toRequest) {
            return toRequest(draft, context, original);
        }
        Made made = signing ? signed(draft, authority, context) : unsigned(draft, original);
        return made == null || original == null ? made : made.withTrustOf(original);
    }

    /** Chooses the serial number of what an authority signs; false after having said what is wrong. */
    private boolean number() {
        if (serial == null) {
            serial = new SerialFile(session, arguments).next();
        }
        return serial != null;
    }

    /** A certificate has to be its own issuer, for which changes of its subject and key count, and no others. */
    private boolean mayBeCertified(CertificateDraft draft, @Nullable CertificateDocument original) {
        if (original == null || arguments.toRequest) {
            return true;
        }
        boolean changed = materials.subject() != null || materials.publicKey() != null;
        return new SelfSignedCheck(session, request)
                .passes(changed ? CertificateDocument.parse(withOldSignature(draft, original)) : original);
    }

    private @Nullable Made toRequest(
            CertificateDraft draft, ExtensionContext context, @Nullable CertificateDocument original) {
        byte[] encoded = new X509ToRequest(request, arguments, extensions, session).make(draft, context, key);
        if (encoded == null || key == null) {
            return null;
        }
        // Questions are answered about the certificate that it was made from, with the changes.
        CertificateDocument shown = CertificateDocument.parse(
                original != null
                        ? withOldSignature(draft, original)
                        : CertificateSigning.sign(draft, key.signer(arguments.digest, List.of()), context));
        return new Made(shown, shown, encoded, remarks);
    }

    private @Nullable Made signed(
            CertificateDraft draft, @Nullable CertificateDraft authority, ExtensionContext context) {
        if (key == null && authority == null) {
            say("Unable to write certificate");
            return null;
        }
        SigningKey signingKey = key != null ? key : authority == null ? null : authorityKey(authority);
        if (signingKey == null) {
            return null;
        }
        byte[] encoded = CertificateSigning.sign(
                draft, signingKey.signer(arguments.digest, arguments.signatureOptions), context);
        return made(encoded, null);
    }

    private Made made(byte[] encoded, @Nullable CertificateDocument original) {
        if (arguments.badSignature) {
            encoded[encoded.length - 1] ^= 1;
        }
        CertificateDocument shown = CertificateDocument.parse(encoded);
        return new Made(shown, original == null ? shown : original, null, remarks);
    }

    private @Nullable SigningKey authorityKey(CertificateDraft authority) {
        String name = arguments.authorityKey == null ? arguments.authority : arguments.authorityKey;
        KeyDocument loaded =
                KeyInput.privateKey(session, name, arguments.authorityKeyFormat, passphrase, "CA private key");
        if (loaded == null) {
            return null;
        }
        if (!CertificateSigning.sameKey(PublicKeyInfo.parse(authority.publicKeyInfo()), loaded.publicKey())) {
            say("CA certificate and CA private key do not match");
            return null;
        }
        return SigningKey.of(loaded);
    }

    /** Returns a certificate that was changed and is not signed again: as in OpenSSL, what is written is the old one. */
    private @Nullable Made unsigned(CertificateDraft draft, @Nullable CertificateDocument original) {
        if (original == null) {
            return null;
        }
        byte[] shown = withOldSignature(draft, original);
        CertificateDocument written = original;
        if (arguments.badSignature) {
            byte[] encoded = original.encoded();
            encoded[encoded.length - 1] ^= 1;
            written = CertificateDocument.parse(encoded);
        }
        return made(shown, written);
    }

    /** Returns a changed certificate with the old signature, which is wrong for it. */
    private static byte[] withOldSignature(CertificateDraft draft, CertificateDocument original) {
        byte[] algorithm = original.signatureAlgorithmOctets();
        return CertificateDraft.signed(draft.toBeSigned(algorithm), algorithm, original.signatureOctets());
    }
}
