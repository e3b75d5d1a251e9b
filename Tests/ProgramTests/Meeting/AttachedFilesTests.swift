import Archives
import Deliberation
import Foundation
import Scenarios
import Terminal
import Testing
import Text
import Values

@testable import Office
@testable import Screens

/// Files that belong to a record: shown with size and digest, checked, and missed before the seal.
@Suite struct AttachedFilesTests {
  /// The record's page after a photo of three bytes was attached.
  private func stage() throws -> Stage {
    let stage = try Moments.adjourned.stage()
    let photo = stage.folder.appending(path: "照片.jpg")
    try Data("abc".utf8).write(to: photo)
    try stage.file.perform(
      .attach(.init(file: nil, path: photo.path, kind: "照片")), at: stage.context.now)
    return stage
  }

  private func attached(_ stage: Stage) -> URL {
    URL(fileURLWithPath: stage.file.path).deletingLastPathComponent()
      .appending(path: "附件/照片.jpg")
  }

  @Test func `an attachment is shown with its size and the first of its digest`() throws {
    let stage = try stage()
    stage.show(RecordScreen())
    stage.press(.end)
    #expect(stage.flat.contains("照片.jpg"))
    #expect(stage.flat.contains("3字节"))
    #expect(stage.flat.contains("ba7816bf8f01cfea"))
    #expect(!stage.flat.contains("文件不见了"))
  }

  @Test func `a file that is gone or isn't as it was attached is told`() throws {
    let stage = try stage()
    try Data("abd".utf8).write(to: attached(stage))
    stage.show(RecordScreen())
    stage.press(.end)
    #expect(stage.flat.contains("文件已改动"), "\(stage.text)")
    try FileManager.default.removeItem(at: attached(stage))
    stage.show(RecordScreen())
    stage.press(.end)
    #expect(stage.flat.contains("文件不见了"), "\(stage.text)")
    stage.show(SealScreen(stage.session, in: stage.context))
    #expect(stage.flat.contains("文件不见了"), "\(stage.text)")
    #expect(
      AttachmentWording.lines(of: stage.file, in: .chinese).last?.hasSuffix("文件不见了") == true)
  }

  @Test func `what isn't attached is listed before the seal and doesn't bar it`() throws {
    let stage = try stage()
    for page in [
      RecordScreen() as any Screen, SealScreen(stage.session, in: stage.context),
    ] {
      stage.show(page)
      #expect(stage.flat.contains("还没有附上：签字页"), "\(stage.text)")
    }
  }
}
