package dev.signet.cli.openssl.json;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.cms.AlgorithmIdentifier;
import dev.signet.core.cms.Attribute;
import dev.signet.core.cms.CmsOids;
import dev.signet.core.cms.ContentInfo;
import dev.signet.core.cms.EnvelopedData;
import dev.signet.core.cms.PartyIdentifier;
import dev.signet.core.cms.RecipientInfo;
import dev.signet.core.cms.SignedData;
import dev.signet.core.cms.SignerInfo;
import dev.signet.core.name.DistinguishedName;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages of CMS (RFC 5652) as {@code --json} prints them: who signed, for whom it is encrypted, and with what. */
public final class CmsJson extends DocumentJson {
    private CmsJson(String source) {
        super(source);
    }

    /** Returns the fields of a message, those alone that can be read. */
    public static Map<String, Object> of(byte[] encoded, String source) {
        CmsJson json = new CmsJson(source);
        return json.read(() -> json.message(ContentInfo.parse(encoded)));
    }

    private void message(ContentInfo message) {
        fields().put("contentType", name(message.type()));
        if (message.type().equals(CmsOids.SIGNED_DATA)) {
            fields().putAll(signed(SignedData.parse(message.required()), String.valueOf(fields().get("file"))));
        } else if (message.type().equals(CmsOids.ENVELOPED_DATA)
                || message.type().equals(CmsOids.AUTH_ENVELOPED_DATA)) {
            enveloped(EnvelopedData.parse(message));
        }
    }

    /** Returns the fields of a signed content. */
    static Map<String, Object> signed(SignedData data, String source) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("encapsulatedContentType", name(data.content().type()));
        fields.put("detached", data.content().octets() == null);
        fields.put(
                "digestAlgorithms",
                data.digests().stream().map(digest -> hash(digest.oid())).toList());
        List<Object> signers = new ArrayList<>();
        for (SignerInfo signer : data.signers()) {
            signers.add(signer(signer));
        }
        fields.put("signers", signers);
        List<Object> certificates = new ArrayList<>();
        for (byte[] certificate : data.certificates()) {
            certificates.add(CertificateJson.ofCertificate(certificate, source));
        }
        fields.put("certificates", certificates);
        List<Object> lists = new ArrayList<>();
        for (byte[] list : data.revocations()) {
            lists.add(ListJson.of(list, source));
        }
        fields.put("crls", lists);
        return fields;
    }

    private static Map<String, Object> signer(SignerInfo signer) {
        Map<String, Object> fields = party(signer.signer());
        fields.put("digestAlgorithm", hash(signer.digest().oid()));
        fields.put("signatureAlgorithm", name(signer.signature().oid()));
        put(fields, "signingTime", () -> {
            DerNode time = Attribute.single(signer.attributes(), CmsOids.SIGNING_TIME);
            return Optional.ofNullable(time).map(DerNode::time);
        });
        put(fields, "messageDigest", () -> {
            DerNode digest = Attribute.single(signer.attributes(), CmsOids.MESSAGE_DIGEST);
            return Optional.ofNullable(digest).map(octets -> HexFormat.of().formatHex(octets.content()));
        });
        put(fields, "signedAttributes", () -> names(signer.attributes()));
        put(fields, "unsignedAttributes", () -> names(signer.unsignedAttributes()));
        return fields;
    }

    private static List<String> names(List<Attribute> attributes) {
        return attributes.stream().map(attribute -> name(attribute.type())).toList();
    }

    private void enveloped(EnvelopedData data) {
        fields().put("encapsulatedContentType", name(data.content().type()));
        fields().put(
                        "contentEncryptionAlgorithm",
                        name(data.content().algorithm().oid()));
        List<Object> recipients = new ArrayList<>();
        for (RecipientInfo recipient : data.recipients()) {
            add(recipients, recipient);
        }
        fields().put("recipients", recipients);
    }

    private static void add(List<Object> recipients, RecipientInfo recipient) {
        if (recipient instanceof RecipientInfo.Transported transported) {
            recipients.add(recipient("keyTransport", party(transported.recipient()), transported.algorithm()));
        } else if (recipient instanceof RecipientInfo.Agreed agreed) {
            for (RecipientInfo.AgreedKey key : agreed.keys()) {
                recipients.add(recipient("keyAgreement", party(key.recipient()), agreed.algorithm()));
            }
        } else if (recipient instanceof RecipientInfo.Shared shared) {
            Map<String, Object> identifier = new LinkedHashMap<>();
            identifier.put("keyIdentifier", HexFormat.of().formatHex(shared.keyIdentifier()));
            recipients.add(recipient("keyEncryptionKey", identifier, shared.algorithm()));
        } else if (recipient instanceof RecipientInfo.UnderPassword password) {
            recipients.add(recipient("password", new LinkedHashMap<>(), password.algorithm()));
        } else {
            recipients.add(Map.of("type", "other"));
        }
    }

    private static Map<String, Object> recipient(
            String type, Map<String, Object> identifier, AlgorithmIdentifier algorithm) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", type);
        fields.putAll(identifier);
        fields.put("keyEncryptionAlgorithm", name(algorithm.oid()));
        return fields;
    }

    private static Map<String, Object> party(PartyIdentifier party) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (party instanceof PartyIdentifier.IssuerAndSerial certificate) {
            put(
                    fields,
                    "issuer",
                    () -> DistinguishedName.parse(DerNode.parse(certificate.issuer()))
                            .toString());
            fields.put("serialNumber", new SerialNumber(certificate.serial()).hex());
        } else if (party instanceof PartyIdentifier.KeyIdentifier key) {
            fields.put("subjectKeyIdentifier", HexFormat.of().formatHex(key.octets()));
        }
        return fields;
    }
}
