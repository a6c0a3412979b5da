// The module for an Android app: the Kotlin side, and the libraries that package-android.sh builds into `zhenggai.dir`.
// Not run in this project's tests, which have no Android SDK; they run the same sources on the JVM (../pom.xml).
plugins {
    id("com.android.library")
    id("org.jetbrains.kotlin.android")
}

val built = file(providers.gradleProperty("zhenggai.dir").get())

android {
    namespace = "org.zhenggai.mobile"
    compileSdk = 36
    defaultConfig { minSdk = 26 }
    sourceSets["main"].apply {
        kotlin.srcDirs("../src/main/kotlin", built.resolve("kotlin"))
        jniLibs.srcDirs(built.resolve("jniLibs"))
    }
    compileOptions {
        sourceCompatibility = JavaVersion.VERSION_17
        targetCompatibility = JavaVersion.VERSION_17
    }
    kotlinOptions { jvmTarget = "17" }
}

dependencies {
    implementation("net.java.dev.jna:jna:5.19.1@aar")
    implementation("org.jetbrains.kotlinx:kotlinx-coroutines-android:1.11.0")
}
