import Deliberation
import Text

/// 照片页: every picture among the attachments, with its number, what it shows, when and by whom it was
/// taken, and by which bytes it is known; the picture itself is put in by hand.
struct PhotoPages: Paper {
  let code = "photos"
  let audiences: [Audience] = [.archive]
  let formats: [PaperFormat] = [.docx]
  let filing: Filing? = .work
  let isBefore = false
  let needs: [Need] = [.pictures, .adjournment]

  func name(in language: Language) -> String { language("照片页", "pages of photos") }
  func document(of proceedings: Proceedings) -> Document { proceedings.photoPages }
}

extension DocumentKind {
  package static let photos = DocumentKind(PhotoPages())
}

extension Need {
  /// Some attachment is a picture.
  package static let pictures = Need(code: "pictures") {
    !$0.pictures.isEmpty
  } sentence: { paper, language, reader in
    language(
      "没有照片作为附件登记\(reader.member("attach", in: language))，不出\(paper)。",
      "No picture is attached\(reader.member("attach", in: language)), so there are no \(paper).")
  }
}

extension Proceedings {
  fileprivate var pictures: [Attachment.File] {
    session.attachments.values.filter { $0.removed == nil }.map(\.file).filter(\.isPicture)
  }

  fileprivate var photoPages: Document {
    let blocks = pictures.enumerated().flatMap { place, file -> [Block] in
      (place == 0 ? [] : [.blank]) + [
        .line("照片\(place + 1)"), .blank, .labelled("编号：", "\(place + 1)"),
        .labelled("内容：", file.subject), .labelled("时间：", "____年__月__日__时"),
        .labelled("拍摄人：", "________________"), .labelled("文件名：", file.name),
        .labelled("SHA-256前16位：", String(file.sha256.prefix(16))),
      ]
    }
    return Document(
      kind: .photos, audience: audience, title: [meetingName, "照片页"], blocks: blocks)
  }
}

extension Attachment.File {
  /// By the ending of its name.
  fileprivate var isPicture: Bool {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return [
      "jpg", "jpeg", "png", "heic", "heif", "webp", "gif", "bmp", "tif", "tiff",
    ].contains(ending)
  }

  /// What it shows, where its kind says more than that it is a picture.
  fileprivate var subject: String {
    ["", "照片", "图片", "附件", "photo"].contains(kind) ? "________________" : kind
  }
}
