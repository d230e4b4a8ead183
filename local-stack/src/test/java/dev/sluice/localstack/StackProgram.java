package dev.sluice.localstack;

import java.util.concurrent.CountDownLatch;

/** A program with a Redis and a Postgres that prints its folder and then waits to be ended. */
final class StackProgram {
    private StackProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedStack stack = EmbeddedStack.create();
        stack.redisUri();
        stack.postgresUrl();
        System.out.println(stack.folder());
        new CountDownLatch(1).await();
    }
}
