import Foundation
import Scenarios
import TestSupport
import Testing

/// An office puts its own form into 模板, and papers are made in it.
@Suite struct TemplateJourney {
  @Test func `papers are made in the template that lies there, and stop where it is broken`() throws
  {
    let place = try Workplace()
    let session = try place.newMeeting()
    try place.play(Scenario.greenCorner.steps, on: session)
    let folder = place.archive.appending(path: "模板")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "会议纪要.docx").path
    let none = try place.yishi("templates")
    #expect(none.status == 0 && none.output.contains("还没有模板"), "\(none.output)")
    #expect(try place.yishi("templates", "blank", file).status == 0)
    #expect(try place.yishi("templates", "blank", file).status == 1)
    let listed = try place.yishi("templates")
    #expect(listed.status == 0 && listed.output.contains("【核验码】"), "\(listed.output)")
    let told = try place.yishi(
      "templates", "check", file, "--session", session, "--document", "opinion")
    #expect(told.status == 0 && told.output.contains("【文号】：胜古北社议〔2024〕5号"), "\(told.output)")
    let export = ["export", session, "--document", "minutes", "--format", "docx"]
    let made = try place.yishi(export)
    #expect(made.status == 0 && made.errors.contains("按模板“会议纪要.docx”"), "\(made.errors)")
    let paper = try Data(contentsOf: URL(filePath: try #require(made.lines.first)))
    #expect(try !officeWords(Array(paper)).contains("【标题】"))
    // Text has no template, and another paper is made as ever.
    let text = try place.yishi(
      "export", session, "--document", "record", "--format", "docx")
    #expect(text.status == 0 && !text.errors.contains("按模板"), "\(text.errors)")
    try Data("坏了".utf8).write(to: URL(filePath: file))
    let broken = try place.yishi(export)
    #expect(broken.status == 1 && broken.errors.contains("会议纪要.docx"), "\(broken.errors)")
    #expect(try place.yishi("templates").status == 1)
  }
}
