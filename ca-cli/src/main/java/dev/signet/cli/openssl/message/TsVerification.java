package dev.signet.cli.openssl.message;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.io.InputFile;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.Tag;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.cms.CmsException;
import dev.signet.core.cms.SignatureCheck;
import dev.signet.core.cms.SignedData;
import dev.signet.core.cms.SignerInfo;
import dev.signet.core.cms.SigningCertificates;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificatePurpose;
import dev.signet.core.text.PublicKeyText;
import dev.signet.core.text.TimestampDocument;
import dev.signet.core.timestamp.MessageImprint;
import dev.signet.core.timestamp.TimestampInfo;
import dev.signet.core.timestamp.TimestampRequest;
import dev.signet.core.timestamp.TimestampResponse;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ChainVerification;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.VerifyParameters;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks a timestamp: {@code -verify}. */
final class TsVerification {
    private static final int DIRECTORY_NAME = 4;

    private final TsRequest request;
    private final Session session;

    TsVerification(TsRequest request, Session session) {
        this.request = request;
        this.session = session;
    }

    boolean run() {
        boolean right;
        try {
            right = verified();
        } catch (CmsException | DerException malformed) {
            right = false;
        }
        session.out().println("Verification: " + (right ? "OK" : "FAILED"));
        return right;
    }

    private boolean verified() {
        byte[] token = token();
        if (token == null) {
            return false;
        }
        SignedData data = TimestampInfo.signedData(token);
        TimestampInfo info = TimestampInfo.of(data);
        List<ExaminedCertificate> untrusted = untrusted();
        CertificateStore store = untrusted == null ? null : request.trust().open();
        if (untrusted == null || store == null) {
            return false;
        }
        Certificate signer = signer(data, untrusted, store);
        return signer != null && matches(info, signer);
    }

    private byte @Nullable [] token() {
        byte[] bytes =
                InputFile.read(session, String.valueOf(request.value("in"))).bytes();
        if (bytes == null) {
            return null;
        }
        if (request.has("token_in")) {
            return TimestampDocument.token(bytes).encodedToken();
        }
        byte[] encoded = TimestampDocument.response(bytes).encoded();
        TimestampResponse response = TimestampResponse.parse(encoded);
        return response.granted() ? response.token() : null;
    }

    private @Nullable List<ExaminedCertificate> untrusted() {
        List<ExaminedCertificate> all = new ArrayList<>();
        String files = request.value("untrusted");
        for (String file : files == null ? new String[0] : files.split("[, ]+", -1)) {
            List<CertificateDocument> certificates = CertificateFiles.read(session, file, "extra untrusted certs");
            if (certificates == null) {
                return null;
            }
            all.addAll(ExaminedCertificate.all(certificates));
        }
        return all;
    }

    /** Returns the certificate of the one signer, if it and the signature are to be trusted; null if not. */
    private @Nullable Certificate signer(SignedData data, List<ExaminedCertificate> untrusted, CertificateStore store) {
        if (data.signers().size() != 1) {
            return null;
        }
        SignerInfo info = data.signers().get(0);
        List<ExaminedCertificate> known = new ArrayList<>(untrusted);
        for (byte[] certificate : data.certificates()) {
            known.add(new ExaminedCertificate(CertificateDocument.parse(certificate)));
        }
        for (ExaminedCertificate candidate : known) {
            Certificate certificate = Certificate.parse(candidate.document().encoded());
            if (info.signer().matches(certificate)) {
                return isTrusted(certificate, info, data, known, store) ? certificate : null;
            }
        }
        return null;
    }

    private boolean isTrusted(
            Certificate certificate,
            SignerInfo info,
            SignedData data,
            List<ExaminedCertificate> known,
            CertificateStore store) {
        VerifyParameters parameters = request.verification().parameters();
        parameters.setPurpose(Objects.requireNonNull(CertificatePurpose.find("timestampsign")));
        ChainVerification verification = new ChainVerification(store, parameters, System.currentTimeMillis() / 1000);
        verification.setUntrusted(known);
        if (!verification.verify(new ExaminedCertificate(CertificateDocument.parse(certificate.encoded())))) {
            return false;
        }
        List<Certificate> chain = verification.chain().stream()
                .map(link -> Certificate.parse(link.document().encoded()))
                .toList();
        byte[] content = data.content().octets();
        SignatureCheck check = new SignatureCheck(
                info, PublicKeyText.onNamedCurve(certificate.publicKey().encoded()));
        return content != null
                && SigningCertificates.name(info.attributes(), chain)
                && check.attributesAreSigned()
                && check.covers(content, data.content().type());
    }

    private boolean matches(TimestampInfo info, Certificate signer) {
        String query = request.value("queryfile");
        if (query == null) {
            return info.version().intValueExact() == 1 && isOfSubject(info) && isNamed(info, signer);
        }
        byte[] bytes = InputFile.read(session, query).bytes();
        if (bytes == null) {
            return false;
        }
        TimestampRequest asked =
                TimestampRequest.parse(TimestampDocument.request(bytes).encoded());
        boolean policy = asked.policy() == null || asked.policy().equals(info.policy());
        boolean nonce = asked.nonce() == null || asked.nonce().equals(info.nonce());
        return info.version().intValueExact() == 1
                && policy
                && nonce
                && asked.imprint().matches(info.imprint())
                && isNamed(info, signer);
    }

    private boolean isOfSubject(TimestampInfo info) {
        String digest = request.value("digest");
        MessageImprint imprint = info.imprint();
        if (digest != null) {
            byte[] hash = TsQuery.hex(digest);
            if (hash == null) {
                session.err().println("invalid digest string");
                return false;
            }
            return MessageDigest.isEqual(hash, imprint.hash());
        }
        byte[] data =
                InputFile.read(session, String.valueOf(request.value("data"))).bytes();
        return data != null && imprint.isOf(data);
    }

    /** Where the authority names itself, that has to be the signer. */
    private static boolean isNamed(TimestampInfo info, Certificate signer) {
        byte[] name = info.authority();
        if (name == null) {
            return true;
        }
        DerNode node = DerNode.parse(name);
        return node.is(Tag.contextConstructed(DIRECTORY_NAME))
                && Arrays.equals(node.only().encoded(), signer.subject().encoded());
    }
}
