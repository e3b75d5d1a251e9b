import Archives
import Deliberation
import Documents
import Log
import Text

/// The office's own forms for papers.
extension Press {
  /// The format in the office's template of that paper, where one lies in 模板 of the archive.
  ///
  /// - Returns: with the template's name; nil for none.
  /// - Throws: a failure that names the template where it is none.
  package func inTemplate(
    _ format: any Renderer, for kind: DocumentKind
  ) throws -> (format: any Renderer, template: String?) {
    guard format.fileExtension == "docx" else { return (format, nil) }
    let stems = [session.title(of: kind), kind.name(in: .chinese)].flatMap { name in
      [name + "_" + session.details.body, name]
    }
    guard let file = templates.file(named: stems) else { return (format, nil) }
    do {
      let template = try PaperTemplate(
        templates.bytes(of: file), ending: Templates.ending(of: file))
      return (format.framed(by: template), file)
    } catch let mistake as TemplateMistake {
      throw Failure.refused(
        TemplateWording(language).mistake(mistake, in: templates.folder + "/" + file))
    }
  }
}

/// What is said of templates.
package struct TemplateWording {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package func mistake(_ mistake: TemplateMistake, in path: String) -> String {
    language("模板 \(path)：", "Template \(path): ") + mistake.sentence(in: language)
  }

  package func used(_ name: String) -> String {
    language("按模板“\(name)”生成。", "In the template “\(name)”.")
  }

  /// What a template has places for; all else is printed within 【正文】.
  package func fields(_ template: PaperTemplate) -> String {
    let others = TemplateField.allCases.filter { !template.fields.contains($0) }
    let placed = template.fields.map(\.placeholder).joined()
    return language("有位置：\(placed)。", "Places: \(placed).")
      + (others.isEmpty
        ? ""
        : language(
          "没有单独位置的，文书有的印在正文里：\(others.map(\.placeholder).joined())。",
          " What a paper has of these is printed in the text: \(others.map(\.placeholder).joined())."
        ))
  }

  /// `【标题】：关于……`, a line a place.
  package func filled(_ template: PaperTemplate, by document: Document) -> [String] {
    let values = document.templateValues
    return template.fields.map { field in
      let value =
        field == .body
        ? language("其余全部内容", "all the rest")
        : (values[field] ?? []).joined(separator: " ")
      return field.placeholder + language("：", ": ")
        + (value.isEmpty ? language("（空）", "(nothing)") : value)
    }
  }

  package func nameless(_ name: String) -> String {
    language(
      "没有叫“\(name)”的文书，用不上；文件名用文书的名称，如“会议纪要.docx”“决议_居民代表会议.docx”。",
      "No paper is called “\(name)”, so nothing is made in it; name it after one, such as 会议纪要.docx."
    )
  }

  package func none(_ folder: String) -> String {
    language(
      "\(folder) 里还没有模板。yishi templates blank 会议纪要.docx 写出一份空白的。",
      "There is no template in \(folder) yet. yishi templates blank 会议纪要.docx writes a blank one.")
  }
}
