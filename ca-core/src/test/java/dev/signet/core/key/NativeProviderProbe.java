package dev.signet.core.key;

import java.security.SecureRandom;

/** Says in a process of its own what became of the native provider, and whether signing works. */
final class NativeProviderProbe {
    public static void main(String[] arguments) {
        SigningProviders providers = SigningProviders.preferNative();
        System.out.println(providers.nativeRefusal().orElse("native"));
        PrivateKeyInfo key = KeyAlgorithm.ec(NamedCurve.P_256).generate(new SecureRandom());
        SignatureAlgorithm algorithm = SignatureAlgorithm.ECDSA_SHA256;
        byte[] signature = providers.signer(key, algorithm).sign(new byte[1]);
        boolean right = providers.verifier(key.publicKey(), algorithm).verify(new byte[1], signature);
        System.out.println(right ? "signed and verified" : "wrong signature");
    }

    private NativeProviderProbe() {}
}
