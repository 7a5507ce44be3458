package dev.signet.core.csr;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.extension.Extensions;
import dev.signet.core.key.Signer;
import dev.signet.core.name.DistinguishedName;
import java.util.List;

/** Makes PKCS#10 certification requests (RFC 2986 section 4). */
public final class CertificateRequestBuilder {
    private static final Oid EXTENSION_REQUEST = Oid.of("1.2.840.113549.1.9.14");

    /**
     * Returns a request, signed with the private key it is about.
     *
     * @param extensions what to ask for; may be none
     */
    public static CertificateRequest build(DistinguishedName subject, Extensions extensions, Signer signer) {
        byte[] attributes = extensions.list().isEmpty()
                ? new byte[0]
                : Der.sequence(Der.oid(EXTENSION_REQUEST), Der.setOf(List.of(extensions.encoded())));
        byte[] info = Der.sequence(
                Der.integer(0), subject.encoded(), signer.publicKey().encoded(), Der.element(0xa0, attributes));
        byte[] signature = signer.sign(info);
        return CertificateRequest.parse(Der.sequence(info, signer.algorithm().identifier(), Der.bitString(signature)));
    }

    private CertificateRequestBuilder() {}
}
