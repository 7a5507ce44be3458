package dev.signet.core.tls;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Vector;
import org.bouncycastle.tls.ProtocolName;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureScheme;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCrypto;

/** Turns our terms into the engine's. */
@SuppressWarnings("JdkObsolete") // the engine's interface is made of Hashtable and Vector
final class EngineNumbers {
    private EngineNumbers() {}

    static ProtocolVersion[] versions(List<TlsVersion> versions) {
        List<ProtocolVersion> found = new ArrayList<>();
        TlsVersion[] all = TlsVersion.values();
        for (int i = all.length - 1; i >= 0; i--) {
            if (versions.contains(all[i])) {
                found.add(version(all[i]));
            }
        }
        return found.toArray(new ProtocolVersion[0]);
    }

    static ProtocolVersion version(TlsVersion version) {
        return switch (version) {
            case TLS1 -> ProtocolVersion.TLSv10;
            case TLS1_1 -> ProtocolVersion.TLSv11;
            case TLS1_2 -> ProtocolVersion.TLSv12;
            case TLS1_3 -> ProtocolVersion.TLSv13;
            case DTLS1 -> ProtocolVersion.DTLSv10;
            case DTLS1_2 -> ProtocolVersion.DTLSv12;
        };
    }

    /** Returns the numbers of the suites that the engine has, of those that the versions have. */
    static int[] suites(TlsCrypto crypto, List<CipherSuite> suites, List<TlsVersion> versions) {
        int[] numbers = new int[suites.size()];
        int count = 0;
        boolean older = !versions.equals(List.of(TlsVersion.TLS1_3));
        for (CipherSuite suite : suites) {
            boolean of13 = suite.version() == CipherSuite.Version.TLS1_3;
            if (of13 ? versions.contains(TlsVersion.TLS1_3) : older) {
                numbers[count++] = suite.id();
            }
        }
        return TlsUtils.getSupportedCipherSuites(crypto, Arrays.copyOf(numbers, count));
    }

    static Vector<Object> schemes(List<Integer> schemes) {
        Vector<Object> found = new Vector<>();
        for (int scheme : schemes) {
            found.add(SignatureScheme.getSignatureAndHashAlgorithm(scheme));
        }
        return found;
    }

    static Vector<Object> protocols(List<String> names) {
        Vector<Object> found = new Vector<>();
        for (String name : names) {
            found.add(ProtocolName.asRawBytes(name.getBytes(StandardCharsets.ISO_8859_1)));
        }
        return found;
    }
}
