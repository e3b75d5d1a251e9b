import Archives
import Deliberation
import Sentences
import Text

extension RecordOffers {
  /// The file is copied beside the session and its checksum entered.
  package static let attach: Offer<Void> = Offer(
    CommandName(
      "attach", title: ("添加附件", "Attach a file"), label: ("附件", "Attach"),
      help: (
        "照片、签字的签到表、盖章的意见等，记下文件校验值。", "Photos, the signed sheet, a sealed letter; with its checksum."
      ))
  ) { _, desk in
    let (language, kinds) = (desk.language, RecordWording.kinds(in: desk.language))
    let file = Question.line("file", language("文件位置", "File"))
    let kind = Question.choice("kind", language("类别", "Kind"), kinds, 0) { $0 }
    return .ask(
      Request(attach.name.title(in: language), [file.field, kind.field]) {
        answers throws(Unanswered) in
        guard let meeting = answers.desk.meeting else { return .init([]) }
        let path = try answers[file]
        let chosen = try answers[kind] ?? kinds[0]
        let taken: Attachment.File
        do {
          taken = try meeting.takeIn(path, as: chosen)
        } catch {
          throw Unanswered(file, RecordWording(meeting.session, in: language).noSuchFile(path))
        }
        return .init(.attach(.init(file: taken, path: nil, kind: nil)))
      })
  }
}
