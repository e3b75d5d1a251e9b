import Documents

extension PageCommand {
  /// Has papers laid out in the next of the formats that people read.
  static var choosingFormat: PageCommand {
    PageCommand(.paperFormat) { _, context in
      let formats = Formats.forPeople
      let place = formats.firstIndex { $0.name == context.paperFormat.name } ?? 0
      context.paperFormat = formats[(place + 1) % formats.count]
      return .stay
    }
  }
}

extension Context {
  /// The format that papers go out in: the one that was chosen where it is one people print, else .docx, else
  /// the first of those a paper has.
  func issuing(of formats: [any Renderer]) -> any Renderer {
    let chosen = formats.first { $0.name == paperFormat.name && !$0.isText }
    let usual = chosen ?? formats.first { $0.fileExtension == "docx" } ?? formats.first
    return (usual ?? Formats.usual).set(in: typefaces)
  }

  /// The format that was chosen, or the first of those a paper has.
  func format(of formats: [any Renderer]) -> any Renderer {
    let chosen = formats.first { $0.name == paperFormat.name } ?? formats.first
    return (chosen ?? Formats.usual).set(in: typefaces)
  }
}
