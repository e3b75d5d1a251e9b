import Foundation
import TestSupport
import Testing

/// Where tests find the programs that were built with them.
@Suite struct PlacesTests {
  private let folder = TemporaryFolder(inMemory: true)

  /// Makes an empty file that can be run, or not.
  private func make(_ path: String, isExecutable: Bool = true) throws {
    let file = URL(filePath: folder(path))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data().write(to: file)
    try FileManager.default.setAttributes(
      [.posixPermissions: isExecutable ? 0o755 : 0o644], ofItemAtPath: file.path)
  }

  private func link(_ path: String, to target: String) throws {
    let place = URL(filePath: folder(path))
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: place.path, withDestinationPath: folder(target))
  }

  private func found(beside tests: String) -> String? {
    program("yishi", builtBeside: URL(filePath: folder(tests)))
  }

  @Test(arguments: [
    ".build/x86_64-unknown-linux-gnu/debug", ".build/x86_64-unknown-linux-gnu/release",
    ".build/aarch64-unknown-linux-gnu/debug", "scratch/x86_64-unknown-linux-gnu/release",
    ".build/out/Products/Release-linux", "a folder 一/debug",
  ])
  func `a program lies beside the tests in any build`(place: String) throws {
    try make("\(place)/yishiPackageTests.xctest")
    try make("\(place)/yishi")
    #expect(found(beside: "\(place)/yishiPackageTests.xctest") == folder("\(place)/yishi"))
  }

  @Test func `of two builds it is the one whose tests run`() throws {
    for place in ["debug", "release"] {
      try make(".build/linux/\(place)/tests.xctest")
      try make(".build/linux/\(place)/yishi")
    }
    #expect(
      found(beside: ".build/linux/release/tests.xctest") == folder(".build/linux/release/yishi"))
    #expect(found(beside: ".build/linux/debug/tests.xctest") == folder(".build/linux/debug/yishi"))
  }

  /// As `/proc/self/exe` and `.build/debug` are links.
  @Test func `links are followed to where the tests really lie`() throws {
    try make(".build/linux/debug/tests.xctest")
    try make(".build/linux/debug/yishi")
    try link("proc/self/exe", to: ".build/linux/debug/tests.xctest")
    try link(".build/debug", to: ".build/linux/debug")
    let program = folder(".build/linux/debug/yishi")
    #expect(found(beside: "proc/self/exe") == program)
    #expect(found(beside: ".build/debug/tests.xctest") == program)
  }

  @Test func `what can't be run is no program`() throws {
    try make("one/tests.xctest")
    #expect(found(beside: "one/tests.xctest") == nil)
    try make("two/tests.xctest")
    try make("two/yishi", isExecutable: false)
    #expect(found(beside: "two/tests.xctest") == nil)
    try make("three/tests.xctest")
    try make("three/yishi/main.swift")
    #expect(found(beside: "three/tests.xctest") == nil)
  }

  @Test func `the programs of this build are there`() {
    for name in ["yishi", "journal-probe"] {
      #expect(FileManager.default.isExecutableFile(atPath: built(name)))
    }
  }
}
