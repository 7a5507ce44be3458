package dev.signet.core.key;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.Security;

/** The JDK's own provider of RSA, found once and by name, so that no operation walks the list of all providers. */
final class JdkRsa {
    static final Provider PROVIDER = find();

    private static Provider find() {
        Provider named = Security.getProvider("SunRsaSign");
        if (named != null) {
            return named;
        }
        try {
            return KeyFactory.getInstance("RSA").getProvider(); // JDKs that are not built from OpenJDK alone
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private JdkRsa() {}
}
