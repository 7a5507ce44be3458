package dev.signet.cli.openssl.cipher;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.OpenSslCommand;
import dev.signet.cli.openssl.option.OptionParser;
import dev.signet.cli.openssl.option.OptionTable;

/** {@code pkeyutl}: signs, verifies, encrypts, decrypts and agrees on secrets with single keys. */
public final class PkeyutlCommand implements OpenSslCommand {
    @Override
    public OptionTable options() {
        return PkeyutlOptions.TABLE;
    }

    @Override
    public int run(String[] args, Session session) {
        PkeyutlRequest request = new PkeyutlRequest();
        if (!request.parse(new OptionParser(PkeyutlOptions.TABLE, args, session))) {
            return 1;
        }
        if (request.helpWanted()) {
            session.err().print(PkeyutlOptions.TABLE.help());
            return 0;
        }
        return request.derivation() == null
                ? new PkeyutlRun(request, session).run()
                : new PkeyutlDerivation(request, session).run();
    }
}
