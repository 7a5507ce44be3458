package dev.signet.core.tls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsUtils;

/** What a server asks clients for (RFC 8446 section 4.3.2, RFC 5246 section 7.4.4). */
@SuppressWarnings("JdkObsolete") // the engine's interface is made of Vector
final class ClientCertificates {
    private static final byte[] NO_CONTEXT = {};

    /** Returns the request for a client's certificate. */
    static CertificateRequest request(ServerSettings settings, TlsContext context) throws IOException {
        Vector<Object> authorities = new Vector<>();
        for (byte[] name : settings.authorities()) {
            authorities.add(X500Name.getInstance(name));
        }
        List<Integer> wanted = settings.proof().clientSchemes();
        if (TlsUtils.isTLSv13(context)) {
            List<Integer> schemes = new ArrayList<>(wanted);
            schemes.removeIf(scheme -> "DSA".equals(SignatureSchemes.type(scheme)));
            return new CertificateRequest(
                    NO_CONTEXT, EngineNumbers.schemes(schemes), null, authorities.isEmpty() ? null : authorities);
        }
        Vector<?> schemes = TlsUtils.isTLSv12(context) ? EngineNumbers.schemes(wanted) : null;
        return new CertificateRequest(types(wanted), schemes, authorities);
    }

    /** Returns the kinds of certificate whose keys can sign with some schemes. */
    private static short[] types(List<Integer> schemes) {
        boolean rsa = false;
        boolean dsa = false;
        boolean ecdsa = false;
        for (int scheme : schemes) {
            String type = String.valueOf(SignatureSchemes.type(scheme));
            rsa |= type.startsWith("RSA");
            dsa |= type.equals("DSA");
            ecdsa |= type.equals("ECDSA") || type.startsWith("ed");
        }
        short[] types = new short[3];
        int count = 0;
        if (rsa) {
            types[count++] = ClientCertificateType.rsa_sign;
        }
        if (dsa) {
            types[count++] = ClientCertificateType.dss_sign;
        }
        if (ecdsa) {
            types[count++] = ClientCertificateType.ecdsa_sign;
        }
        return Arrays.copyOf(types, count);
    }

    private ClientCertificates() {}
}
