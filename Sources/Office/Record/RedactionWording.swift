import Archives
import Deliberation
import Sentences
import Text

/// The page on which words are struck out of the record.
package struct RedactionWording: Sendable {
  private let session: Session
  private let language: Language

  package init(_ session: Session, in language: Language) {
    self.session = session
    self.language = language
  }

  /// What would go: the field and what it says.
  package func what(_ field: String, of entry: Entry) -> String {
    let value = session.redactableFields(of: entry).first { $0.path == field }?.value ?? ""
    let label = RecordWording.field(field, in: language)
    return language(
      "隐去第\(entry.number)条的\(label)：\(value)", "Entry \(entry.number), \(label): \(value)")
  }

  package var note: String {
    language(
      "只隐去文字，事情保留，文书上印“（此处已隐去）”。隐去以后不可恢复；先前的副本、备份和已生成的文书里可能还有原文。",
      "The words go and the act stays; papers say that something was struck out. It can't be brought "
        + "back. Earlier copies, backups and papers may still hold the words.")
  }

  package var question: String { language("这些文字将从文件里隐去：", "This goes from the file:") }
  package var confirm: String { language("隐去", "strike out") }
  package var word: String { language("隐去", "strike out") }
  package var prompt: String {
    language("请输入“隐去”后按回车：", "Type “strike out” and press Enter:")
  }
  package var otherWord: String {
    language(
      "写的不是“隐去”，没有隐去，请重新输入。", "That isn't “strike out”; nothing was struck out. Type it again.")
  }
  package var wordHint: String {
    language("写好后回车 隐去    Esc 返回", "Enter strikes out once it is typed    Esc back")
  }
  /// - Parameters:
  ///   - files: other files that still hold the words.
  ///   - places: where the record says some of the same.
  ///   - issued: papers that went out as they were before.
  package func done(
    stillIn files: [String], places: StillSaid, issued: [IssuedPaper] = []
  ) -> String {
    language("已隐去。", "Struck out.")
      + (places.sentence(in: language).map { language($0, " " + $0) } ?? "")
      + (files.isEmpty
        ? ""
        : language("下列文件里还有原文：", " The words still stand in: ")
          + files.joined(separator: language("、", ", ")) + language("。", "."))
      + (issued.isEmpty ? "" : language("", " ") + IssuingWording(language).stillSay(issued))
  }
}

extension RecordWording {
  package var nothingToStrikeOut: String {
    language(
      "这一条没有可以隐去的文字；宣布、封存、更正和表决所依据的内容不能隐去。",
      "Nothing in this entry can be struck out; verdicts, seals, corrections and what a verdict rests "
        + "on never can.")
  }
}
